package org.karez.web.request;

import java.io.Serializable;
import java.util.UUID;
import org.karez.request.RequestBasis;

/** Who is asked, on which legal basis, as it is typed. */
public class RequestBasisForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final HandlingForm use = new HandlingForm();
    private String title;
    private UUID addressee;
    private String legalBasis;
    private String offence;
    private String proceedings;
    private String language;
    private String handlingNote;

    void take(RequestBasis basis) {
        title = basis.getTitle();
        addressee = basis.getAddresseeId();
        legalBasis = basis.getLegalBasis();
        offence = basis.getOffence();
        proceedings = basis.getProceedings();
        language = basis.getLanguage();
        handlingNote = basis.getHandlingNote();
        use.take(basis.getHandling(), basis.getEvaluation());
    }

    RequestBasis basis() {
        return new RequestBasis(
                title,
                addressee,
                legalBasis,
                offence,
                proceedings,
                language,
                use.getHandling(),
                handlingNote,
                use.evaluation());
    }

    public HandlingForm getUse() {
        return use;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public UUID getAddressee() {
        return addressee;
    }

    public void setAddressee(UUID addressee) {
        this.addressee = addressee;
    }

    public String getLegalBasis() {
        return legalBasis;
    }

    public void setLegalBasis(String legalBasis) {
        this.legalBasis = legalBasis;
    }

    public String getOffence() {
        return offence;
    }

    public void setOffence(String offence) {
        this.offence = offence;
    }

    public String getProceedings() {
        return proceedings;
    }

    public void setProceedings(String proceedings) {
        this.proceedings = proceedings;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getHandlingNote() {
        return handlingNote;
    }

    public void setHandlingNote(String handlingNote) {
        this.handlingNote = handlingNote;
    }
}
