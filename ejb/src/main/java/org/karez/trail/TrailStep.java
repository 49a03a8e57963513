package org.karez.trail;

import java.time.Instant;
import java.util.List;

/**
 * One act in the history of a subject.
 *
 * @param number its place in the chain
 * @param at when
 * @param officer name of who acted; null when there is no such officer, which somebody wrote behind Karez
 * @param authority code of his authority
 * @param event what happened
 * @param details the event's own values
 * @param changes what is different since the step before
 * @param hash SHA-256 of the entry's bytes, in hexadecimal
 * @param readable whether the stored bytes are an entry at all
 */
public record TrailStep(
        int number,
        Instant at,
        String officer,
        String authority,
        String event,
        List<Change> details,
        List<Change> changes,
        String hash,
        boolean readable) {

    /**
     * How one field differs between two steps. Officers and authorities are told by name.
     *
     * @param field which
     * @param before its text then, null when it was not there
     * @param after its text now, null when it is gone
     */
    public record Change(String field, String before, String after) {}
}
