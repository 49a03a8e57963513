package org.karez.trail;

import java.time.Instant;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/**
 * What one officer saw, or who saw one thing, in short.
 *
 * @param last order of arrival of the latest entry, where the next page goes on
 * @param officer name of the officer; null when the group is a thing's
 * @param authority code of his authority, or null
 * @param login his login, by which he is searched for, or null
 * @param kind kind of the thing; null when the group is an officer's
 * @param subject its identifier, or null
 * @param label how people know it, or null
 * @param views how often something was opened
 * @param documents how many documents were downloaded
 * @param searches how often the trail was searched
 * @param exports how often something left in a file
 * @param others how many things he saw, or how many officers saw it
 * @param at when last
 */
public record AccessGroup(
        Long last,
        String officer,
        String authority,
        String login,
        SubjectKind kind,
        UUID subject,
        String label,
        long views,
        long documents,
        long searches,
        long exports,
        long others,
        Instant at) {}
