package org.karez.party;

import java.time.LocalDate;
import java.util.UUID;

/** A party in a list. */
public record PartyRow(UUID id, PartyKind kind, String displayName, LocalDate birthDate, String country) {}
