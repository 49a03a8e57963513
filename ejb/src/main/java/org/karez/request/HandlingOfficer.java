package org.karez.request;

import java.util.UUID;

/** An investigator who can be named to handle a request. */
public record HandlingOfficer(UUID id, String name, String post) {}
