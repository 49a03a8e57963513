package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;

/** The 4x4 evaluation: reliability of the source, accuracy of the information. Never changes. */
@Embeddable
public class Evaluation implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The default: neither can be assessed. */
    public static final Evaluation UNKNOWN = new Evaluation(SourceReliability.X, 4);

    @Enumerated(EnumType.STRING)
    @Column(name = "source_reliability")
    private SourceReliability reliability;

    @Column(name = "information_accuracy")
    private int accuracy;

    protected Evaluation() {}

    /**
     * An evaluation.
     *
     * @param reliability of the source
     * @param accuracy of the information, from 1 (known to be true) to 4 (cannot be assessed)
     */
    public Evaluation(SourceReliability reliability, int accuracy) {
        if (accuracy < 1 || accuracy > 4) {
            throw new IllegalArgumentException("accuracy is 1 to 4, not " + accuracy);
        }
        this.reliability = Objects.requireNonNull(reliability);
        this.accuracy = accuracy;
    }

    public SourceReliability getReliability() {
        return reliability;
    }

    public int getAccuracy() {
        return accuracy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evaluation that && reliability == that.reliability && accuracy == that.accuracy;
    }

    @Override
    public int hashCode() {
        return Objects.hash(reliability, accuracy);
    }

    /** As officers write it, such as {@code B2}. */
    @Override
    public String toString() {
        return reliability.name() + accuracy;
    }
}
