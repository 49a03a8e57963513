package org.karez.web.casefile;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.casefile.CaseFile;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.GroupEffect;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /casefile/closure.xhtml}: proposes to close a case with its outcome (C13). */
@Named
@ViewScoped
public class CaseFileClosurePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseFileQueries queries;

    @Inject
    private CaseFileService service;

    private UUID id;
    private String number;
    private String outcome;
    private GroupEffect effect;

    /** Reads the case, and the outcome that was returned, if one was. */
    public void load() {
        take(queries.view(id).orElseThrow(EntityNotFoundException::new));
    }

    private void take(CaseFile caseFile) {
        number = caseFile.getNumber().value();
        outcome = caseFile.getOutcome();
        effect = caseFile.getEffectOnGroup();
    }

    /** Lays the closure before the supervisors. */
    public String propose() {
        service.proposeClosure(id, outcome, effect);
        Notice.done("casefile.view.submitted", number);
        return "/casefile/view.xhtml?faces-redirect=true&id=" + id;
    }

    public GroupEffect[] getEffects() {
        return GroupEffect.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getNumber() {
        return number;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public GroupEffect getEffect() {
        return effect;
    }

    public void setEffect(GroupEffect effect) {
        this.effect = effect;
    }
}
