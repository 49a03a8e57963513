package org.karez.web.casefile;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.casefile.CaseFile;
import org.karez.casefile.CaseFileDetails;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileService;
import org.karez.casefile.CodeQueries;
import org.karez.casefile.CodeValue;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.SourceReliability;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /casefile/edit.xhtml}: begins a draft, or changes one. */
@Named
@ViewScoped
public class CaseFileEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseFileService service;

    @Inject
    private CaseFileQueries queries;

    @Inject
    private CodeQueries codes;

    private UUID id;
    private int version;
    private String number;
    private String title;
    private HandlingCode handling;
    private String handlingNote;
    private SourceReliability reliability = SourceReliability.X;
    private Integer accuracy = 4;
    private String offence;
    private String legalBasis;
    private String operation;
    private String drugProceedings;
    private String summary;
    private List<CodeValue> offences;
    private List<CodeValue> legalBases;
    private List<CodeValue> operations;

    /** Reads the draft that is to be changed, and the code lists. */
    public void load() {
        if (id != null) {
            take(queries.view(id).orElseThrow(EntityNotFoundException::new));
        }
        offences = codes.values(CodeValue.List.OFFENCE);
        legalBases = codes.values(CodeValue.List.LEGAL_BASIS);
        operations = codes.values(CodeValue.List.OPERATION);
    }

    private void take(CaseFile caseFile) {
        version = caseFile.getVersion();
        number = caseFile.getNumber().value();
        title = caseFile.getTitle();
        handling = caseFile.getHandling();
        handlingNote = caseFile.getHandlingNote();
        reliability = caseFile.getEvaluation().getReliability();
        accuracy = caseFile.getEvaluation().getAccuracy();
        offence = caseFile.getOffence();
        legalBasis = caseFile.getLegalBasis();
        operation = caseFile.getOperation();
        drugProceedings = caseFile.getDrugProceedings();
        summary = caseFile.getSummary();
    }

    /** Saves what was typed and goes to the case. */
    public String save() {
        CaseFileDetails details = new CaseFileDetails(
                title,
                handling,
                handlingNote,
                new Evaluation(reliability, accuracy),
                offence,
                legalBasis,
                operation,
                drugProceedings,
                summary);
        if (id == null) {
            id = service.draft(details);
        } else {
            service.edit(id, version, details);
        }
        Notice.done("casefile.edit.saved");
        return "/casefile/view.xhtml?faces-redirect=true&id=" + id;
    }

    public HandlingCode[] getHandlings() {
        return HandlingCode.values();
    }

    public SourceReliability[] getReliabilities() {
        return SourceReliability.values();
    }

    public List<CodeValue> getOffences() {
        return offences;
    }

    public List<CodeValue> getLegalBases() {
        return legalBases;
    }

    public List<CodeValue> getOperations() {
        return operations;
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

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public HandlingCode getHandling() {
        return handling;
    }

    public void setHandling(HandlingCode handling) {
        this.handling = handling;
    }

    public String getHandlingNote() {
        return handlingNote;
    }

    public void setHandlingNote(String handlingNote) {
        this.handlingNote = handlingNote;
    }

    public SourceReliability getReliability() {
        return reliability;
    }

    public void setReliability(SourceReliability reliability) {
        this.reliability = reliability;
    }

    public Integer getAccuracy() {
        return accuracy;
    }

    public void setAccuracy(Integer accuracy) {
        this.accuracy = accuracy;
    }

    public String getOffence() {
        return offence;
    }

    public void setOffence(String offence) {
        this.offence = offence;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getOperation() {
        return operation;
    }

    public void setOperation(String operation) {
        this.operation = operation;
    }

    public String getDrugProceedings() {
        return drugProceedings;
    }

    public void setDrugProceedings(String drugProceedings) {
        this.drugProceedings = drugProceedings;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }
}
