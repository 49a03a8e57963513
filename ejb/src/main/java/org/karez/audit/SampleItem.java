package org.karez.audit;

import java.time.Instant;
import java.util.UUID;
import org.karez.asset.AssetKind;
import org.karez.asset.AssetStatus;
import org.karez.shared.Money;

/**
 * An asset of a sample, as it stands today.
 *
 * @param position its place in the sample
 * @param asset its identifier
 * @param number its number
 * @param description what it is
 * @param kind of what kind
 * @param status where it stands
 * @param value what it is worth, or null
 * @param basis what put it into its place
 * @param lookedAt when the auditor who drew it last looked at it since, or null
 * @param findings how many findings are raised on it
 * @param open how many of them are open
 */
public record SampleItem(
        int position,
        UUID asset,
        String number,
        String description,
        AssetKind kind,
        AssetStatus status,
        Money value,
        String basis,
        Instant lookedAt,
        long findings,
        long open) {}
