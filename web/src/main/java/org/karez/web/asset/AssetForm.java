package org.karez.web.asset;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.karez.asset.Asset;
import org.karez.asset.AssetDetails;
import org.karez.asset.AssetIdentifier;
import org.karez.asset.AssetKind;
import org.karez.asset.AssetView;
import org.karez.asset.IdentifierScheme;
import org.karez.asset.LearnedFrom;
import org.karez.asset.TypedAmount;
import org.karez.asset.ValuationMethod;

/** What an officer types of an asset. */
public class AssetForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** One identifier as typed. */
    public static class TypedIdentifier implements Serializable {

        private static final long serialVersionUID = 1L;

        private IdentifierScheme scheme;
        private String value;
        private String unverified;

        public IdentifierScheme getScheme() {
            return scheme;
        }

        public void setScheme(IdentifierScheme scheme) {
            this.scheme = scheme;
        }

        public String getValue() {
            return value;
        }

        public void setValue(String value) {
            this.value = value;
        }

        public String getUnverified() {
            return unverified;
        }

        public void setUnverified(String unverified) {
            this.unverified = unverified;
        }
    }

    private static final int IDENTIFIERS = 2;

    private AssetKind kind;
    private String description;
    private String country;
    private String place;
    private BigDecimal quantity;
    private String unit;
    private BigDecimal value;
    private String currency;
    private LocalDate valueDate;
    private ValuationMethod valueMethod;
    private LearnedFrom learnedFrom;
    private String learnedNote;
    private final List<TypedIdentifier> identifiers = new ArrayList<>();

    /** An empty form for a kind. */
    static AssetForm of(AssetKind kind) {
        AssetForm form = new AssetForm();
        form.kind = kind;
        for (int i = 0; i < Math.min(IDENTIFIERS, kind.schemes().size()); i++) {
            TypedIdentifier typed = new TypedIdentifier();
            typed.scheme = kind.schemes().get(i);
            form.identifiers.add(typed);
        }
        return form;
    }

    /** A form with what is known of an asset. */
    static AssetForm of(AssetView view) {
        Asset asset = view.asset();
        AssetForm form = of(asset.getKind());
        form.description = asset.getDescription();
        form.country = asset.getCountry();
        form.place = asset.getPlace();
        form.quantity = asset.getQuantity();
        form.unit = asset.getUnit();
        form.learnedFrom = asset.getLearnedFrom();
        form.learnedNote = asset.getLearnedNote();
        if (asset.getValue() != null) {
            form.value = asset.getValue().getAmount().amount();
            form.currency = asset.getValue().getAmount().currency();
            form.valueDate = asset.getValue().getDate();
            form.valueMethod = asset.getValue().getMethod();
        }
        for (int i = 0; i < view.identifiers().size() && i < form.identifiers.size(); i++) {
            AssetIdentifier known = view.identifiers().get(i);
            TypedIdentifier typed = form.identifiers.get(i);
            typed.scheme = known.getScheme();
            typed.value = known.getValue();
            typed.unverified = known.getUnverifiedReason();
        }
        return form;
    }

    AssetDetails details() {
        List<AssetIdentifier> typed = identifiers.stream()
                .filter(identifier -> identifier.value != null && identifier.scheme != null)
                .map(identifier -> new AssetIdentifier(identifier.scheme, identifier.value, identifier.unverified))
                .toList();
        return new AssetDetails(
                kind,
                description,
                country,
                place,
                typed,
                quantity,
                unit,
                new TypedAmount(value, currency),
                valueDate,
                valueMethod,
                learnedFrom,
                learnedNote);
    }

    public AssetKind getKind() {
        return kind;
    }

    public List<TypedIdentifier> getIdentifiers() {
        return identifiers;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public BigDecimal getValue() {
        return value;
    }

    public void setValue(BigDecimal value) {
        this.value = value;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public LocalDate getValueDate() {
        return valueDate;
    }

    public void setValueDate(LocalDate valueDate) {
        this.valueDate = valueDate;
    }

    public ValuationMethod getValueMethod() {
        return valueMethod;
    }

    public void setValueMethod(ValuationMethod valueMethod) {
        this.valueMethod = valueMethod;
    }

    public LearnedFrom getLearnedFrom() {
        return learnedFrom;
    }

    public void setLearnedFrom(LearnedFrom learnedFrom) {
        this.learnedFrom = learnedFrom;
    }

    public String getLearnedNote() {
        return learnedNote;
    }

    public void setLearnedNote(String learnedNote) {
        this.learnedNote = learnedNote;
    }
}
