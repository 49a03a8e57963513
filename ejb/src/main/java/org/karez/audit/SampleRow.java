package org.karez.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * A sample in a list.
 *
 * @param id its identifier
 * @param title what it is for
 * @param method how it was drawn
 * @param assets how many assets it holds
 * @param population from how many they were drawn
 * @param officer name of the auditor who drew it
 * @param drawnAt when
 */
public record SampleRow(
        UUID id, String title, SampleMethod method, long assets, int population, String officer, Instant drawnAt) {}
