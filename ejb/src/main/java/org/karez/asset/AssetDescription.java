package org.karez.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.math.BigDecimal;
import org.karez.shared.State;

/** What an asset is, where, how much of it there is, and how it came to be known. Never changes: mending gives another one. */
@Embeddable
public class AssetDescription implements Serializable {

    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    private AssetKind kind;

    @Column(name = "description")
    private String text;

    private String country;

    private String place;

    private BigDecimal quantity;

    private String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "learned_from")
    private LearnedFrom learnedFrom;

    @Column(name = "learned_note")
    private String learnedNote;

    protected AssetDescription() {}

    /** What an officer entered, once every rule of it holds. */
    AssetDescription(AssetDetails details) {
        this.kind = details.kind();
        this.text = details.description().strip();
        this.country = details.country();
        this.place = details.place();
        this.quantity = details.quantity();
        this.unit = details.unit();
        this.learnedFrom = details.learnedFrom();
        this.learnedNote = details.learnedNote().strip();
    }

    void tell(State state) {
        state.put("kind", kind)
                .put("description", text)
                .put("country", country)
                .put("place", place)
                .put(
                        "quantity",
                        quantity == null ? null : quantity.stripTrailingZeros().toPlainString() + " " + unit)
                .put("learnedFrom", learnedFrom)
                .put("learnedNote", learnedNote);
    }

    public AssetKind getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }

    public String getCountry() {
        return country;
    }

    public String getPlace() {
        return place;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public String getUnit() {
        return unit;
    }

    public LearnedFrom getLearnedFrom() {
        return learnedFrom;
    }

    public String getLearnedNote() {
        return learnedNote;
    }
}
