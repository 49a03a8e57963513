package org.karez.export;

import java.time.Instant;

/**
 * What a witness signed last.
 *
 * @param key his key
 * @param name what the export calls him; a claim
 * @param size leaves of the tree
 * @param at when, by his clock
 * @param counts whether he is one of those that were asked for
 */
public record WitnessSeen(String key, String name, long size, Instant at, boolean counts) {}
