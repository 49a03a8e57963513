package org.karez.trail;

import java.time.Instant;
import java.util.List;
import org.karez.shared.SubjectKind;

/**
 * Which entries of an authority to find. Nulls and blanks do not restrict.
 *
 * @param who part of the name or the login of the officer who acted
 * @param events what happened: one of these; all when the list is empty
 * @param from not before
 * @param until before
 * @param kind kind of the subject
 * @param object the subject's identifier, or part of its number or name
 */
record EntryFilter(String who, List<String> events, Instant from, Instant until, SubjectKind kind, String object) {}
