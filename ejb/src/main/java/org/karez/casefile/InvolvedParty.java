package org.karez.casefile;

import java.time.LocalDate;
import java.util.UUID;
import org.karez.party.PartyKind;

/** A party of a case in a list. */
public record InvolvedParty(
        UUID id,
        PartyKind kind,
        String displayName,
        LocalDate birthDate,
        String country,
        InvolvementRole role,
        String note) {}
