package org.karez.asset;

import org.karez.casefile.DocumentRow;

/**
 * A legal event as its timeline shows it.
 *
 * @param event the event
 * @param registeredBy name of the officer who registered it
 * @param confirmedBy name of the officer who confirmed it; null for the first event alone
 * @param scan the act's document, or null
 * @param confirmation the confirmation's document, or null
 */
public record LegalStep(
        LegalEvent event, String registeredBy, String confirmedBy, DocumentRow scan, DocumentRow confirmation) {}
