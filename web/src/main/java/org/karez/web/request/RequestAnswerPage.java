package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.casefile.Document;
import org.karez.request.AddAnswerItem;
import org.karez.request.ExecutionService;
import org.karez.request.RequestChoiceQueries;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestView;
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
    private String answer;
    private String content;
    private UUID document;
    private final HandlingForm use = new HandlingForm();
    private RequestView view;
    private List<Document> documents;

    /** Reads what is asked, and what is written so far. */
    public void load() {
        view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        answer = view.answer() == null ? null : view.answer().getContent();
        documents = choices.documents();
    }

    /** Saves the words of the answer. */
    public String save() {
        executions.draftAnswer(id, answer);
        Notice.done("request.answer.saved");
        return here();
    }

    /** Adds a piece of what was found. */
    public String add() {
        executions.addToAnswer(id, new AddAnswerItem(content, document, use.getHandling(), use.evaluation()));
        return here();
    }

    /** Leaves a piece out. */
    public String drop(UUID item) {
        executions.dropFromAnswer(id, item);
        return here();
    }

    /** Lays the answer before another supervisor. */
    public String submit() {
        executions.submitAnswer(id);
        Notice.done("request.answer.submitted");
        return "/request/view.xhtml?faces-redirect=true&id=" + id;
    }

    private String here() {
        return "/request/answer.xhtml?faces-redirect=true&id=" + id;
    }

    public HandlingForm getUse() {
        return use;
    }

    public RequestView getView() {
        return view;
    }

    public List<Document> getDocuments() {
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
