package org.karez.trail;

import java.util.Map;
import java.util.UUID;

/**
 * What storage holds of a subject beside its entries.
 *
 * @param kind of the subject
 * @param id of the subject
 * @param headNumber number of the last entry, as the chain's head keeps it; null without a head
 * @param headHash hash of the last entry, as the chain's head keeps it; null without a head
 * @param state what its business row says now, and what came to it piece by piece, as texts by field; null without a row
 */
public record StoredSubject(String kind, UUID id, Integer headNumber, byte[] headHash, Map<String, String> state)
        implements Stored {}
