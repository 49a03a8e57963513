package org.karez.trail;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry as storage holds it: the bytes, and the columns that repeat what the bytes say so that it can be found.
 *
 * @param kind of the subject
 * @param id of the subject
 * @param number its place in the chain
 * @param owner the authority that owns the subject
 * @param officer who acted
 * @param at when
 * @param event what happened
 * @param arrival its number among all entries, by which the tree names it
 * @param body the bytes that were hashed
 * @param hash their hash
 */
public record StoredEntry(
        String kind,
        UUID id,
        int number,
        UUID owner,
        UUID officer,
        Instant at,
        String event,
        long arrival,
        byte[] body,
        byte[] hash)
        implements Stored {}
