package org.karez.proof;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.karez.merkle.VerifierKey;

/**
 * What whoever checks a proof knows from elsewhere, and asks for.
 *
 * @param key the log's key, or one that handed over to it; without it, the key is taken from the proof itself
 * @param witnessKeys the keys of the witnesses that count; without any, those that the proof itself names count
 * @param witnesses how many of them must have signed
 */
public record Expected(Optional<VerifierKey> key, List<VerifierKey> witnessKeys, int witnesses) {

    public Expected {
        witnessKeys = List.copyOf(witnessKeys);
    }

    /** Nothing is known, and nothing asked for. */
    public static Expected nothing() {
        return new Expected(Optional.empty(), List.of(), 0);
    }

    boolean counts(VerifierKey witness, Collection<VerifierKey> named) {
        return (witnessKeys.isEmpty() ? named : witnessKeys).contains(witness);
    }
}
