package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.casefile.CaseFileQueries;
import org.karez.officer.Participant;
import org.karez.request.RequestChoiceQueries;
import org.karez.request.RequestKind;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestService;
import org.karez.request.RequestView;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/edit.xhtml}, the first step of a request: who is asked, on which legal basis. It begins a draft, or changes one. */
@Named
@ViewScoped
public class RequestEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestService requests;

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestChoiceQueries choices;

    @Inject
    private CaseFileQueries caseFiles;

    private UUID id;
    private UUID caseFile;
    private int version;
    private RequestKind kind = RequestKind.INFORMATION;
    private final RequestBasisForm form = new RequestBasisForm();
    private List<Participant> addressees;

    /** Reads the draft that is to be changed. */
    public String load() {
        addressees = choices.addressees();
        if (id == null) {
            caseFiles.view(caseFile).orElseThrow(EntityNotFoundException::new);
            return null;
        }
        RequestView view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        if (!view.isDraft()) {
            return "/request/view.xhtml?faces-redirect=true&id=" + id;
        }
        caseFile = view.request().getCaseFileId();
        version = view.request().getVersion();
        kind = view.request().getKind();
        form.take(view.request().getBasis());
        return null;
    }

    /** Saves this step and goes to the next. */
    public String save() {
        if (id == null) {
            id = requests.draft(caseFile, kind, form.basis());
        } else {
            requests.base(id, version, form.basis());
        }
        Notice.done("request.edit.saved");
        return "/request/question.xhtml?faces-redirect=true&id=" + id;
    }

    public RequestKind[] getKinds() {
        return RequestKind.values();
    }

    public RequestBasisForm getForm() {
        return form;
    }

    public List<Participant> getAddressees() {
        return addressees;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(UUID caseFile) {
        this.caseFile = caseFile;
    }

    public RequestKind getKind() {
        return kind;
    }

    public void setKind(RequestKind kind) {
        this.kind = kind;
    }
}
