package org.karez.officer;

import java.util.UUID;

/**
 * Which officers to list. Nulls and blanks do not restrict.
 *
 * @param text part of name, login or post
 * @param authority whose officers
 * @param role what they have been granted
 * @param active whether they may sign in
 */
public record OfficerSearch(String text, UUID authority, Role role, Boolean active) {}
