package org.karez.web.request;

import java.io.Serializable;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.casefile.SourceReliability;

/** How information may be used and how it is evaluated, as it is typed. */
public class HandlingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private HandlingCode handling;
    private SourceReliability reliability = Evaluation.UNKNOWN.getReliability();
    private Integer accuracy = Evaluation.UNKNOWN.getAccuracy();

    void take(HandlingCode code, Evaluation evaluation) {
        handling = code;
        reliability = evaluation.getReliability();
        accuracy = evaluation.getAccuracy();
    }

    Evaluation evaluation() {
        return new Evaluation(reliability, accuracy);
    }

    public HandlingCode[] getCodes() {
        return HandlingCode.values();
    }

    public SourceReliability[] getReliabilities() {
        return SourceReliability.values();
    }

    public HandlingCode getHandling() {
        return handling;
    }

    public void setHandling(HandlingCode handling) {
        this.handling = handling;
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
}
