package org.karez.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** An asset in its place in a sample. */
@Embeddable
public class SampledAsset {

    private int position;

    @Column(name = "asset_id")
    private UUID assetId;

    private String basis;

    protected SampledAsset() {}

    SampledAsset(int position, UUID assetId, String basis) {
        this.position = position;
        this.assetId = assetId;
        this.basis = basis;
    }

    /** Its place, from one. */
    public int getPosition() {
        return position;
    }

    public UUID getAssetId() {
        return assetId;
    }

    /** What put it there: the hash, the value, or when it was last acted on. */
    public String getBasis() {
        return basis;
    }
}
