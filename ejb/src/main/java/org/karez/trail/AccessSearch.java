package org.karez.trail;

import java.time.Instant;
import java.util.Map;
import org.karez.shared.State;
import org.karez.shared.SubjectKind;

/**
 * Whose looking at what to list. Nulls and blanks do not restrict.
 *
 * @param who part of the name or the login of the officer who looked
 * @param access how he came to see it
 * @param from not before
 * @param until before
 * @param kind kind of what he saw
 * @param object its identifier, or part of its number or name
 */
public record AccessSearch(
        String who, AccessKind access, Instant from, Instant until, SubjectKind kind, String object) {

    /** Everything there is. */
    public static final AccessSearch ALL = new AccessSearch(null, null, null, null, null, null);

    /** What restricts, as texts by field. */
    public Map<String, String> fields() {
        return new State()
                .put("who", who)
                .put("access", access)
                .put("from", from)
                .put("until", until)
                .put("kind", kind)
                .put("object", object)
                .map();
    }

    EntryFilter filter() {
        return new EntryFilter(
                who, access == null ? AccessKind.allEvents() : access.events(), from, until, kind, object);
    }
}
