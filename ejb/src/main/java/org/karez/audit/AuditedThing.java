package org.karez.audit;

import java.util.UUID;
import org.karez.shared.Subject;

/**
 * A thing on which a finding can be raised.
 *
 * @param subject which
 * @param label how people know it
 * @param lead the officer who leads its case or handles it, or null
 * @param leadName his name, or null
 */
public record AuditedThing(Subject subject, String label, UUID lead, String leadName) {}
