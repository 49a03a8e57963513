package org.karez.request;

import java.util.UUID;

/**
 * Something of a case that can be chosen to go along with a request.
 *
 * @param kind what it is
 * @param id its identifier
 * @param label how people know it
 * @param details what the receiver would be told about it
 */
public record Choice(ItemKind kind, UUID id, String label, String details) {}
