package org.karez.approval;

import java.util.Map;
import java.util.UUID;

/**
 * Decides a proposal.
 *
 * @param proposal which
 * @param version the version the decider read: a proposal that changed meanwhile is not decided unread
 * @param reason why; may be empty for an approval only
 * @param inputs what the decider adds by field, such as the lead investigator of the case he opens
 */
public record Decision(UUID proposal, int version, String reason, Map<String, String> inputs) {}
