package org.karez.trail;

import java.time.Instant;

/**
 * How much an authority's trail holds.
 *
 * @param subjects how many chains
 * @param entries how many entries in them
 * @param last when the last entry was written, null without any
 */
public record TrailSize(long subjects, long entries, Instant last) {}
