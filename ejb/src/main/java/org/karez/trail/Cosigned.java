package org.karez.trail;

import java.time.Instant;

/**
 * What a witness signed.
 *
 * @param participant code of the participant whose witness it is
 * @param name of the witness
 * @param size leaves of the tree of the checkpoint
 * @param line the signature line of the note
 * @param at when his signature came
 */
public record Cosigned(String participant, String name, long size, String line, Instant at) {}
