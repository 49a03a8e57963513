package org.karez.officer;

import java.io.Serializable;
import java.util.UUID;

/**
 * A good sign-in.
 *
 * @param session the session it began
 * @param officer who signed in
 */
public record Signin(UUID session, OfficerParticulars officer) implements Serializable {}
