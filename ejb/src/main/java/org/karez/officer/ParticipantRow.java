package org.karez.officer;

import java.util.List;
import java.util.UUID;

/**
 * A participant with its history.
 *
 * @param memberships the latest first
 * @param authorities by code
 */
public record ParticipantRow(
        UUID id,
        String code,
        String nameEn,
        String nameRu,
        Participant.Kind kind,
        List<Membership> memberships,
        List<Authority> authorities) {}
