package org.karez.approval;

import java.io.Serializable;
import java.util.UUID;

/** An officer whom a decider can name as lead investigator. */
public record Investigator(UUID id, String name, String post) implements Serializable {}
