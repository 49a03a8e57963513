package org.karez.proof;

import java.time.Instant;
import org.karez.merkle.VerifierKey;

/**
 * That a witness signed a checkpoint.
 *
 * @param witness his key
 * @param at when, by his clock
 * @param counts whether he is one of those that were asked for
 */
public record Seen(VerifierKey witness, Instant at, boolean counts) {}
