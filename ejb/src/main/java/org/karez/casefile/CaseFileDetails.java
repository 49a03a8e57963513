package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** What is written about a case. Never changes: a draft takes another one. */
@Embeddable
public class CaseFileDetails implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_code")
    private HandlingCode handling;

    @Column(name = "handling_note")
    private String handlingNote;

    @Embedded
    private Evaluation evaluation;

    private String offence;

    @Column(name = "legal_basis")
    private String legalBasis;

    private String operation;

    @Column(name = "drug_proceedings")
    private String drugProceedings;

    private String summary;

    protected CaseFileDetails() {}

    /**
     * Details; what a draft may still lack is null.
     *
     * @param title in a few words
     * @param handling how it may be used
     * @param handlingNote the restriction in words, needed for H3
     * @param evaluation of source and information
     * @param offence code of the predicate offence
     * @param legalBasis code of the legal basis
     * @param operation code of the operation it belongs to
     * @param drugProceedings number of the drug proceedings it runs beside
     * @param summary the facts
     */
    public CaseFileDetails(
            String title,
            HandlingCode handling,
            String handlingNote,
            Evaluation evaluation,
            String offence,
            String legalBasis,
            String operation,
            String drugProceedings,
            String summary) {
        this.title = title == null ? null : title.strip();
        this.handling = handling;
        this.handlingNote = handlingNote;
        this.evaluation = evaluation;
        this.offence = offence;
        this.legalBasis = legalBasis;
        this.operation = operation;
        this.drugProceedings = drugProceedings;
        this.summary = summary == null ? "" : summary;
    }

    /** Refuses what not even a draft may lack. */
    void check() {
        new Breaches()
                .requireText(title, CaseFileRule.TITLE, "title")
                .require(
                        handling != HandlingCode.H3 || handlingNote != null && !handlingNote.isBlank(),
                        CaseFileRule.HANDLING_NOTE,
                        "handlingNote")
                .refuse();
    }

    /** Notes what a submitted case may not lack. */
    Breaches noteMissing(Breaches missing) {
        return missing.requireText(offence, CaseFileRule.OFFENCE, "offence")
                .requireText(legalBasis, CaseFileRule.LEGAL_BASIS, "legalBasis");
    }

    void tell(State state) {
        state.put("title", title)
                .put("handling", handling)
                .put("handlingNote", handlingNote)
                .put("evaluation", evaluation)
                .put("offence", offence)
                .put("legalBasis", legalBasis)
                .put("operation", operation)
                .put("drugProceedings", drugProceedings)
                .put("summary", summary);
    }

    public String getTitle() {
        return title;
    }

    public HandlingCode getHandling() {
        return handling;
    }

    public String getHandlingNote() {
        return handlingNote;
    }

    public Evaluation getEvaluation() {
        return evaluation;
    }

    public String getOffence() {
        return offence;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public String getOperation() {
        return operation;
    }

    public String getDrugProceedings() {
        return drugProceedings;
    }

    public String getSummary() {
        return summary;
    }
}
