package org.karez.asset;

import java.util.UUID;
import org.karez.officer.Role;

/**
 * Registers the end of a measure (A8).
 *
 * @param asset which
 * @param version the version the officer read
 * @param act what stands on the act that lifts the measure, or null when its order has expired
 * @param note why, in words
 * @param confirmer the role of the officer who is asked to confirm: another supervisor, or a coordinator
 */
public record RegisterRelease(UUID asset, int version, LegalActDetails act, String note, Role confirmer) {}
