package org.karez.trail;

import java.time.Instant;

/**
 * An officer who looked at a subject.
 *
 * @param officer his name
 * @param authority code of his authority
 * @param times how often; views within ten minutes count once
 * @param first when for the first time
 * @param last when for the last time
 */
public record TrailViewer(String officer, String authority, long times, Instant first, Instant last) {}
