package org.karez.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.asset.AssetNumber;

/**
 * Something of a case as a list shows it from which what goes along with a request is chosen.
 *
 * @param kind what it is
 * @param id its identifier
 * @param label how people know it
 * @param mark what tells it from others of the same name, and stays at home: a party's day of birth ({@link LocalDate}), an asset's number
 *     (String), when a document was added ({@link Instant}); null when nothing does
 */
public record Candidate(ItemKind kind, UUID id, String label, Object mark) {

    /** A party. */
    public Candidate(UUID id, String name, LocalDate born) {
        this(ItemKind.PARTY, id, name, born);
    }

    /** An asset. */
    public Candidate(UUID id, String description, AssetNumber number) {
        this(ItemKind.ASSET, id, description, number.value());
    }

    /** A document. */
    public Candidate(UUID id, String name, Instant added) {
        this(ItemKind.DOCUMENT, id, name, added);
    }
}
