package org.karez.officer;

import java.util.UUID;

/** An officer in a list, or where a page names him. */
public record OfficerRow(
        UUID id,
        String login,
        String name,
        String post,
        boolean active,
        UUID authority,
        String authorityCode,
        String authorityEn,
        String authorityRu,
        String participant) {}
