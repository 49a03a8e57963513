package org.karez.trail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.karez.shared.State;
import org.karez.shared.SubjectKind;

/**
 * Which entries to list, latest first. Nulls and blanks do not restrict.
 *
 * @param who part of the name or the login of the officer who acted
 * @param event what happened, such as {@code CaseFileEvent.Opened}
 * @param from not before
 * @param until before
 * @param kind kind of the subject
 * @param object the subject's identifier, or part of its number or name
 */
public record TrailSearch(String who, String event, Instant from, Instant until, SubjectKind kind, String object) {

    /** Everything there is. */
    public static final TrailSearch ALL = new TrailSearch(null, null, null, null, null, null);

    /** What restricts, as texts by field. */
    public Map<String, String> fields() {
        return new State()
                .put("who", who)
                .put("event", event)
                .put("from", from)
                .put("until", until)
                .put("kind", kind)
                .put("object", object)
                .map();
    }

    EntryFilter filter() {
        String given = event == null || event.isBlank() ? null : event.strip();
        return new EntryFilter(who, given == null ? List.of() : List.of(given), from, until, kind, object);
    }
}
