package org.karez.trail;

import java.time.Instant;

/**
 * A key of the log in the list.
 *
 * @param key the public key
 * @param id its identifier, in eight hexadecimal digits
 * @param place whether it signs
 * @param registeredBy name of the administrator who registered the succession to it; null for the first key
 * @param since when he did; null for the first key
 */
public record LogKeyRow(String key, String id, Place place, String registeredBy, Instant since) {

    /** Where a key stands among the others. */
    public enum Place {
        /** It is registered, and the server has not taken it over yet. */
        NEXT,
        /** It signs now. */
        SIGNS,
        /** It signed last, and now nothing is signed: the key is missing or unusable, or the server refuses. */
        SIGNED_LAST,
        /** It handed over to the next one. */
        HANDED_OVER
    }
}
