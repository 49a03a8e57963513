package org.karez.trail;

import java.util.UUID;
import org.karez.shared.Subject;

/**
 * A thing with a handling code, told without its content.
 *
 * @param subject which
 * @param number its number, or null
 * @param handling its handling code
 * @param caseFile the case it belongs to, whose reason is good for it too; or null
 */
public record RestrictedThing(Subject subject, String number, String handling, UUID caseFile) {}
