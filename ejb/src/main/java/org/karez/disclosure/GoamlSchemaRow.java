package org.karez.disclosure;

import java.time.Instant;
import java.util.UUID;

/** A schema in a list. */
public record GoamlSchemaRow(
        UUID id, String label, String fileName, String sha256, boolean active, String loadedBy, Instant loadedAt) {}
