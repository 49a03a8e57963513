package org.karez.trail;

import java.time.Instant;

/**
 * A witness who stands behind a checkpoint.
 *
 * @param participant code of the participant whose witness it is
 * @param name of the witness
 * @param line the signature line of the note
 * @param at when his signature came
 */
public record Cosigned(String participant, String name, String line, Instant at) {}
