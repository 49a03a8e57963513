package org.karez.asset;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Reports an asset gone (A15).
 *
 * @param asset which
 * @param version the version the officer read
 * @param fact what happened
 * @param date when
 * @param lastValue what it was last known to be worth
 */
public record DissipateAsset(UUID asset, int version, String fact, LocalDate date, TypedAmount lastValue) {}
