package org.karez.officer;

/**
 * A participant to enter.
 *
 * @param code ISO 3166-1 alpha-2 of a state, or a short code
 */
public record ParticipantDetails(String code, String nameEn, String nameRu, Participant.Kind kind) {}
