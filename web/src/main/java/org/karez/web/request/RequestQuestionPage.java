package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.request.Candidate;
import org.karez.request.RequestChoiceQueries;
import org.karez.request.RequestKind;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestService;
import org.karez.request.RequestView;
import org.karez.web.shared.Lookup;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/question.xhtml}, the second step of a request: what is asked and why. */
@Named
@ViewScoped
public class RequestQuestionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestService requests;

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestChoiceQueries choices;

    private UUID id;
    private int version;
    private RequestKind kind;
    private final RequestQuestionForm form = new RequestQuestionForm();
    private Lookup<Candidate> documents;

    /** Reads the draft, and the documents among which the copy of the order is. */
    public String load() {
        RequestView view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        if (!view.isDraft()) {
            return "/request/view.xhtml?faces-redirect=true&id=" + id;
        }
        version = view.request().getVersion();
        kind = view.request().getKind();
        form.take(view.request().getQuestion());
        UUID caseFile = view.request().getCaseFileId();
        UUID order = form.getOrderDocument();
        documents = new Lookup<>(
                (text, max) -> choices.documentsOfCase(caseFile, text, max),
                order == null ? null : choices.documentOfCase(caseFile, order).orElse(null));
        return null;
    }

    /** Saves this step and goes to the next. */
    public String save() {
        requests.ask(id, version, form.question(kind));
        Notice.done("request.edit.saved");
        return "/request/items.xhtml?faces-redirect=true&id=" + id;
    }

    public boolean isFreeze() {
        return kind == RequestKind.FREEZE;
    }

    public RequestQuestionForm getForm() {
        return form;
    }

    public Lookup<Candidate> getDocuments() {
        return documents;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
