package org.karez.web.casefile;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.casefile.CaseFile;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.InvestigationPlan;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /casefile/plan.xhtml}: proposes to investigate a case by a plan (C6). */
@Named
@ViewScoped
public class CaseFilePlanPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseFileQueries queries;

    @Inject
    private CaseFileService service;

    private UUID id;
    private String number;
    private String plan;
    private String proceedingsNumber;
    private String noProceedingsReason;

    /** Reads the case, and the plan that was returned, if one was. */
    public void load() {
        take(queries.view(id).orElseThrow(EntityNotFoundException::new));
    }

    private void take(CaseFile caseFile) {
        number = caseFile.getNumber().value();
        plan = caseFile.getInvestigationPlan();
        proceedingsNumber = caseFile.getProceedingsNumber();
        noProceedingsReason = caseFile.getNoProceedingsReason();
    }

    /** Lays the plan before the supervisors. */
    public String propose() {
        service.proposeInvestigation(id, new InvestigationPlan(plan, proceedingsNumber, noProceedingsReason));
        Notice.done("casefile.view.submitted", number);
        return "/casefile/view.xhtml?faces-redirect=true&id=" + id;
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

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }

    public String getProceedingsNumber() {
        return proceedingsNumber;
    }

    public void setProceedingsNumber(String proceedingsNumber) {
        this.proceedingsNumber = proceedingsNumber;
    }

    public String getNoProceedingsReason() {
        return noProceedingsReason;
    }

    public void setNoProceedingsReason(String noProceedingsReason) {
        this.noProceedingsReason = noProceedingsReason;
    }
}
