package org.karez.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.Objects;
import org.karez.shared.State;

/** A number or address by which an asset is known. Never changes. */
@Embeddable
public class AssetIdentifier implements Serializable {

    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    private IdentifierScheme scheme;

    private String value;

    @Column(name = "unverified_reason")
    private String unverifiedReason;

    protected AssetIdentifier() {}

    /**
     * An identifier.
     *
     * @param scheme of what kind
     * @param value as written; kept in the scheme's normal form
     * @param unverifiedReason why it is kept although a check that is not world-wide failed, or null
     */
    public AssetIdentifier(IdentifierScheme scheme, String value, String unverifiedReason) {
        this.scheme = Objects.requireNonNull(scheme);
        this.value = scheme.normal(value);
        this.unverifiedReason =
                unverifiedReason == null || unverifiedReason.isBlank() ? null : unverifiedReason.strip();
    }

    /** What its check finds, in the asset's country. */
    public IdentifierCheck check(String country) {
        return scheme.check(country, value);
    }

    /** What the asset's state says of its identifier at that place. */
    void tell(State state, int position) {
        state.put("identifier:" + position, scheme + " " + value).put("unverified:" + position, unverifiedReason);
    }

    public IdentifierScheme getScheme() {
        return scheme;
    }

    public String getValue() {
        return value;
    }

    public String getUnverifiedReason() {
        return unverifiedReason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AssetIdentifier that
                && scheme == that.scheme
                && value.equals(that.value)
                && Objects.equals(unverifiedReason, that.unverifiedReason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, value);
    }

    @Override
    public String toString() {
        return scheme + " " + value + (unverifiedReason == null ? "" : " (" + unverifiedReason + ")");
    }
}
