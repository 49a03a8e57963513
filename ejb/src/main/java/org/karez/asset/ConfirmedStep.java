package org.karez.asset;

import java.util.UUID;

/**
 * A step as two officers agreed on it.
 *
 * @param step which
 * @param terms what it rests on
 * @param act the legal act that the terms name, or null
 * @param registeredBy who proposed or registered it
 * @param confirmedBy who confirmed it; null for the first event alone
 */
record ConfirmedStep(AssetStep step, StepTerms terms, LegalAct act, UUID registeredBy, UUID confirmedBy) {}
