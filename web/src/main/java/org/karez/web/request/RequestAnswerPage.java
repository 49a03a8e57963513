package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.karez.request.AddAnswerItem;
import org.karez.request.AnswerDocument;
import org.karez.request.ExecutionService;
import org.karez.request.RequestChoiceQueries;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestView;
import org.karez.web.shared.Lookup;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/answer.xhtml}: the handling investigator writes the answer, piece by piece (R12). */
@Named
@ViewScoped
public class RequestAnswerPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ExecutionService executions;

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestChoiceQueries choices;

    private UUID id;
    private int version;
    private String answer;
    private String content;
    private UUID document;
    private HandlingForm use = new HandlingForm();
    private RequestView view;
    private Lookup<AnswerDocument> documents;

    /** Reads what is asked, and what is written so far. */
    public void load() {
        read();
        documents = new Lookup<>(choices::documents);
    }

    private void read() {
        view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        version = view.execution().getVersion();
        answer = kept();
    }

    /** Saves the words of the answer; a piece that is typed stays where it is. */
    public void save() {
        executions.draftAnswer(id, version, answer);
        read();
        Notice.done("request.answer.saved");
    }

    /** Adds a piece of what was found. */
    public void add() {
        keepWords();
        executions.addToAnswer(id, new AddAnswerItem(content, document, use.getHandling(), use.evaluation()));
        content = null;
        document = null;
        use = new HandlingForm();
        read();
    }

    /** Leaves a piece out. */
    public void drop(UUID item) {
        keepWords();
        executions.dropFromAnswer(id, item);
        read();
    }

    /** Lays the answer before another supervisor, unless a piece of it is typed and not added. */
    public String submit() {
        if (content != null) {
            Notice.warn("request.answer.pending");
            return null;
        }
        keepWords();
        executions.submitAnswer(id, version);
        Notice.done("request.answer.submitted");
        return "/request/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Words that were typed and not saved are kept with whatever else is done. */
    private void keepWords() {
        if (!Objects.equals(answer, kept())) {
            executions.draftAnswer(id, version, answer);
            read();
        }
    }

    private String kept() {
        String words = view.answer() == null ? "" : view.answer().getContent();
        return words.isEmpty() ? null : words;
    }

    public HandlingForm getUse() {
        return use;
    }

    public RequestView getView() {
        return view;
    }

    public Lookup<AnswerDocument> getDocuments() {
        return documents;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getContent() {
        return content;
    }

    public void setContent(String content) {
        this.content = content;
    }

    public UUID getDocument() {
        return document;
    }

    public void setDocument(UUID document) {
        this.document = document;
    }
}
