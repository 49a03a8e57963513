package org.karez.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** Who is asked, on which legal basis, and how the request may be used. Never changes: a draft takes another one. */
@Embeddable
public class RequestBasis implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title;

    @Column(name = "addressee_id")
    private UUID addresseeId;

    @Column(name = "legal_basis")
    private String legalBasis;

    private String offence;

    /** The authority that conducts the proceedings, and their number. */
    private String proceedings;

    /** Of the letter: {@code en} or {@code ru}. */
    private String language;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_code")
    private HandlingCode handling;

    @Column(name = "handling_note")
    private String handlingNote;

    @Embedded
    private Evaluation evaluation;

    protected RequestBasis() {}

    /**
     * A basis; what a draft may still lack is null.
     *
     * @param title in a few words
     * @param addresseeId the participant asked
     * @param legalBasis code
     * @param offence code of the predicate offence
     * @param proceedings the authority that conducts them, and their number
     * @param language of the letter
     * @param handling how the request may be used
     * @param handlingNote the restriction in words, needed for H3
     * @param evaluation of source and information
     */
    public RequestBasis(
            String title,
            UUID addresseeId,
            String legalBasis,
            String offence,
            String proceedings,
            String language,
            HandlingCode handling,
            String handlingNote,
            Evaluation evaluation) {
        this.title = title;
        this.addresseeId = addresseeId;
        this.legalBasis = legalBasis;
        this.offence = offence;
        this.proceedings = proceedings;
        this.language = language;
        this.handling = handling;
        this.handlingNote = handlingNote;
        this.evaluation = evaluation;
    }

    /** Refuses what not even a draft may lack. */
    void check(UUID ownParticipant) {
        new Breaches()
                .requireText(title, RequestRule.TITLE, "title")
                .require(addresseeId != null && !addresseeId.equals(ownParticipant), RequestRule.ADDRESSEE, "addressee")
                .require(
                        handling != HandlingCode.H3 || handlingNote != null && !handlingNote.isBlank(),
                        RequestRule.HANDLING_NOTE,
                        "handlingNote")
                .refuse();
    }

    void noteMissing(Breaches missing) {
        missing.requireText(legalBasis, RequestRule.LEGAL_BASIS, "legalBasis")
                .requireText(offence, RequestRule.OFFENCE, "offence")
                .requireText(proceedings, RequestRule.PROCEEDINGS, "proceedings")
                .requireText(language, RequestRule.LANGUAGE, "language");
    }

    void tell(State state) {
        state.put("title", title)
                .put("addressee", addresseeId)
                .put("legalBasis", legalBasis)
                .put("offence", offence)
                .put("proceedings", proceedings)
                .put("language", language)
                .put("handling", handling)
                .put("handlingNote", handlingNote)
                .put("evaluation", evaluation);
    }

    public String getTitle() {
        return title;
    }

    public UUID getAddresseeId() {
        return addresseeId;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public String getOffence() {
        return offence;
    }

    public String getProceedings() {
        return proceedings;
    }

    public String getLanguage() {
        return language;
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
}
