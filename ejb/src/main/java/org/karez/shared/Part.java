package org.karez.shared;

/**
 * A piece that came to a subject, changed or went: a party of a case, a document, a legal event of an asset, a proposal. Told inside
 * the transaction, before the event that it belongs to: the trail's entry of that event states it, once, and it holds until another
 * entry states it again.
 *
 * @param subject to what it came
 * @param field which piece, such as {@code document:} and its identifier
 * @param text what holds of it, the same as {@code subject_part} says in SQL; empty when it is gone
 */
public record Part(Subject subject, String field, String text) {}
