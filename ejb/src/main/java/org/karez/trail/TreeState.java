package org.karez.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the tree over the trail stands.
 *
 * @param size its leaves
 * @param signedSize leaves of the tree of the last checkpoint; zero before the first
 * @param signedAt when that was signed, or confirmed last; null before the first
 * @param behind entries that are committed and not yet in the tree
 * @param behindSince when the oldest of them was written; null when there is none
 * @param signer how signing stands
 * @param detail what the signer found, for operators
 * @param key the log's public key; empty before there is one
 * @param signerSince since when signing stands so
 * @param asOf when this was asked
 * @param witnesses what each witness signed last, the largest tree first
 */
public record TreeState(
        long size,
        long signedSize,
        Instant signedAt,
        long behind,
        Instant behindSince,
        SignerState signer,
        String detail,
        String key,
        Instant signerSince,
        Instant asOf,
        List<Cosigned> witnesses) {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    public TreeState {
        witnesses = List.copyOf(witnesses);
    }

    /** How many witnesses stand behind the last checkpoint; the others signed an earlier one, and look again soon. */
    public long behindHead() {
        return witnesses.stream()
                .filter(witness -> witness.size() == signedSize)
                .count();
    }

    /** Whether entries wait longer for the tree than they should. */
    public boolean isLate() {
        return behindSince != null && behindSince.plus(A_WHILE).isBefore(asOf);
    }
}
