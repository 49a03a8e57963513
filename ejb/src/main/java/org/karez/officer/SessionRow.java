package org.karez.officer;

import java.time.Instant;
import java.util.UUID;

/** A session in the list of an officer's own. */
public record SessionRow(UUID id, Instant startedAt, Instant lastSeenAt, String address, String agent) {}
