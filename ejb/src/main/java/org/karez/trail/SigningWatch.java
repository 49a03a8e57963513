package org.karez.trail;

import java.time.Duration;
import java.time.Instant;

/**
 * What a server without the log's key sees of the signing. On several servers of one database only one has the key, and says itself how
 * signing stands; the others speak up only when entries have waited longer than that one, were it running, would let them.
 */
final class SigningWatch {

    /** Sixty times as long as entries wait for a signature. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private long signed;
    private Instant since;

    /**
     * Looks once more, as often as signing would be attempted.
     *
     * @param size of the tree
     * @param lastSigned of the tree that was signed last
     * @return whether there was something to sign all the time, and nobody signed
     */
    synchronized boolean lapsed(long size, long lastSigned, Instant now) {
        if (since == null || lastSigned != signed || size <= lastSigned) {
            signed = lastSigned;
            since = now;
        }
        return !now.isBefore(since.plus(PATIENCE));
    }
}
