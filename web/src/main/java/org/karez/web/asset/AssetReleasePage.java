package org.karez.web.asset;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.asset.AssetViewQueries;
import org.karez.asset.MeasureService;
import org.karez.asset.RegisterRelease;
import org.karez.casefile.DocumentQueries;
import org.karez.casefile.DocumentRow;
import org.karez.casefile.DocumentService;
import org.karez.officer.Role;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /asset/release.xhtml}: the end of a measure. */
@Named
@ViewScoped
public class AssetReleasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AssetViewQueries queries;

    @Inject
    private MeasureService service;

    @Inject
    private DocumentService documents;

    @Inject
    private DocumentQueries files;

    private UUID id;
    private StepTarget target;
    private String note;
    private Role confirmer = Role.SUPERVISOR;

    private final LegalActForm act = new LegalActForm();
    private List<DocumentRow> choices = List.of();

    /** Reads the asset, and the documents of its case. */
    public void load() {
        target = StepTarget.read(queries, id);
        choices = files.ofCase(target.caseFile());
    }

    /** Registers it; a second supervisor or a coordinator confirms. */
    public String register() {
        UUID scan = act.getDocument().keep(documents, target.caseFile());
        choices = files.ofCase(target.caseFile());
        service.registerRelease(new RegisterRelease(
                id, target.version(), target.orderExpired() ? null : act.details(scan), note, confirmer));
        return target.proposed();
    }

    public List<Role> getConfirmers() {
        return List.of(Role.SUPERVISOR, Role.COORDINATOR);
    }

    public LegalActForm getAct() {
        return act;
    }

    public List<DocumentRow> getChoices() {
        return choices;
    }

    public StepTarget getTarget() {
        return target;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Role getConfirmer() {
        return confirmer;
    }

    public void setConfirmer(Role confirmer) {
        this.confirmer = confirmer;
    }
}
