package org.karez.trail;

import java.time.Instant;

/**
 * An officer who looked at a subject.
 *
 * @param officer his name; null when there is no such officer, which somebody wrote behind Karez
 * @param authority code of his authority
 * @param times how often; views within ten minutes count once
 * @param documents how many documents he downloaded
 * @param first when for the first time
 * @param last when for the last time
 * @param reason why he last said he opened it; null when he was not asked lately
 */
public record TrailViewer(
        String officer, String authority, long times, long documents, Instant first, Instant last, String reason) {}
