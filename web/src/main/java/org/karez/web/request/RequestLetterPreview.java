package org.karez.web.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.karez.casefile.CodeValue;
import org.karez.request.InformationRequest;
import org.karez.request.RequestBasis;
import org.karez.request.RequestItem;
import org.karez.request.RequestKind;
import org.karez.request.RequestQuestion;
import org.karez.request.RequestView;

/** A request as the letter that leaves the country, in the language of the letter and not of the one who reads the page. */
public final class RequestLetterPreview {

    /** A numbered paragraph: what it is about, and what it says; nothing when the draft still lacks it. */
    public record Paragraph(String heading, String words) {}

    private final ResourceBundle texts;
    private final boolean russian;
    private final RequestView view;
    private final List<Paragraph> paragraphs = new ArrayList<>();

    RequestLetterPreview(RequestView view, RequestCodes codes, String language) {
        this.texts = ResourceBundle.getBundle("org.karez.web.text", Locale.forLanguageTag(language));
        this.russian = language.equals("ru");
        this.view = view;
        write(view.request(), codes);
    }

    private void write(InformationRequest request, RequestCodes codes) {
        RequestBasis basis = request.getBasis();
        RequestQuestion question = request.getQuestion();
        add("request.letter.proceedings", basis.getProceedings());
        add("request.letter.legalBasis", name(codes.legalBasis(basis.getLegalBasis())));
        add("request.letter.offence", name(codes.offence(basis.getOffence())));
        add("request.letter.facts", question.getFacts());
        add("request.letter.sought", question.getSought());
        add("request.letter.whyThere", question.getWhyThere());
        add("request.letter.purpose", question.getPurpose());
        add("request.letter.foreseenUse", question.getForeseenUse());
        add("request.letter.urgency", urgency(question));
        if (request.getKind() == RequestKind.FREEZE) {
            add("request.letter.property", question.getProperty());
            add("request.letter.propertyExtent", question.getPropertyExtent());
            add("request.letter.orderDocument", view.documents().get(question.getOrderDocumentId()));
        }
        add("request.letter.handling", handling(basis));
    }

    private String urgency(RequestQuestion question) {
        String word = texts.getString("Urgency." + question.getUrgency().name());
        return question.getUrgencyReason() == null
                        || question.getUrgencyReason().isBlank()
                ? word
                : word + ": " + question.getUrgencyReason();
    }

    private String handling(RequestBasis basis) {
        String word = texts.getString("HandlingCode." + basis.getHandling().name()) + "; " + basis.getEvaluation();
        return basis.getHandlingNote() == null || basis.getHandlingNote().isBlank()
                ? word
                : word + "; " + basis.getHandlingNote();
    }

    private String name(CodeValue value) {
        if (value == null) {
            return null;
        }
        return russian ? value.getNameRu() : value.getNameEn();
    }

    private void add(String key, String words) {
        paragraphs.add(new Paragraph(texts.getString(key), words == null ? "" : words));
    }

    public String getTitle() {
        return texts.getString("request.letter." + (isFreeze() ? "freeze" : "information"));
    }

    public String getFrom() {
        String authority = russian ? view.from().getNameRu() : view.from().getNameEn();
        return texts.getString("request.letter.from") + ": " + authority;
    }

    public String getTo() {
        String state = russian ? view.to().getNameRu() : view.to().getNameEn();
        return texts.getString("request.letter.to") + ": " + state;
    }

    public String getItemsHeading() {
        return texts.getString("request.letter.items");
    }

    /** A line for each thing that goes along. */
    public List<String> getItems() {
        return view.request().getItems().stream().map(this::line).toList();
    }

    private String line(RequestItem item) {
        return "%s (%s, %s). %s"
                .formatted(
                        item.getLabel(),
                        item.getHandling(),
                        item.getEvaluation(),
                        ItemDetails.in(texts, Locale.forLanguageTag(russian ? "ru" : "en"), item.getDetails()));
    }

    public List<Paragraph> getParagraphs() {
        return List.copyOf(paragraphs);
    }

    private boolean isFreeze() {
        return view.request().getKind() == RequestKind.FREEZE;
    }
}
