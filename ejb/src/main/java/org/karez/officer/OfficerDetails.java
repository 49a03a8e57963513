package org.karez.officer;

import java.util.UUID;

/**
 * An officer's particulars: the command to enter or change him.
 *
 * @param authority whose officer he is; it and the login stay as they were entered
 * @param login what he signs in with
 * @param post rank and post, as it stands on a letter
 * @param language {@code en} or {@code ru}, until he chooses himself
 */
public record OfficerDetails(UUID authority, String login, String name, String post, String language) {}
