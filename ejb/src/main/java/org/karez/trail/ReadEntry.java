package org.karez.trail;

import java.util.Map;
import java.util.UUID;

/**
 * An entry with what follows from its bytes and columns alone.
 *
 * @param stored the entry
 * @param hash SHA-256 of its bytes
 * @param leaf the hash of its bytes as a leaf of the tree
 * @param members what the bytes say; null when they are no entry's
 * @param refusal why they are none
 * @param agrees whether the columns say what the bytes say
 */
record ReadEntry(
        StoredEntry stored, byte[] hash, byte[] leaf, Map<String, Object> members, String refusal, boolean agrees)
        implements Stored {

    @Override
    public String kind() {
        return stored.kind();
    }

    @Override
    public UUID id() {
        return stored.id();
    }
}
