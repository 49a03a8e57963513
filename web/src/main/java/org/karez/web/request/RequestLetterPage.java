package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.request.Missing;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestService;
import org.karez.request.RequestView;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/letter.xhtml}, the last step of a request: the letter in both languages, what is missing, and submitting. */
@Named
@ViewScoped
public class RequestLetterPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> LANGUAGES = List.of("ru", "en");

    /** What is put right in the first step; the rest in the second, but what goes along. */
    private static final List<String> BASIS = List.of("legalBasis", "offence", "proceedings", "language");

    @Inject
    private RequestService requests;

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestCodes codes;

    private UUID id;
    private String tab;
    private RequestView view;
    private RequestLetterPreview letter;
    private List<Missing> missing;

    /** Reads the draft. */
    public String load() {
        view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        if (!view.isDraft()) {
            return "/request/view.xhtml?faces-redirect=true&id=" + id;
        }
        if (tab == null || !LANGUAGES.contains(tab)) {
            String chosen = view.request().getBasis().getLanguage();
            tab = chosen == null ? LANGUAGES.get(0) : chosen;
        }
        missing = view.request().missing();
        letter = new RequestLetterPreview(view, codes, tab);
        return null;
    }

    /** Lays the request before those who decide. */
    public String submit() {
        requests.submit(id, view.request().getVersion());
        Notice.done("request.letter.submitted");
        return "/request/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** The page on which something missing is put right. */
    public String pageOf(Missing lacking) {
        if (lacking.field().equals("items")) {
            return "/request/items.xhtml";
        }
        return BASIS.contains(lacking.field()) ? "/request/edit.xhtml" : "/request/question.xhtml";
    }

    public List<String> getTabs() {
        return LANGUAGES;
    }

    public RequestView getView() {
        return view;
    }

    public RequestLetterPreview getLetter() {
        return letter;
    }

    public List<Missing> getMissing() {
        return missing;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab;
    }
}
