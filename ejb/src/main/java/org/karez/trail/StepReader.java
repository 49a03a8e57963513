package org.karez.trail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.karez.trail.TrailStep.Change;

/** Reads entries of one subject, in their order, as the steps that people see. */
final class StepReader {

    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Fields that the entry itself tells, by its date or its details: their changes are no news. */
    private static final Pattern TOLD_BY_ENTRY = Pattern.compile("statusSince|(grant|membership):.*");

    /** An entry with what it states and tells, as texts by field; both null when its bytes are no entry. */
    private record Read(Object[] row, Map<String, String> state, Map<String, String> details) {}

    private final Names names;

    StepReader(Names names) {
        this.names = names;
    }

    /** The steps of rows of entry, officer's name and authority's code. */
    List<TrailStep> read(List<Object[]> rows) {
        List<Read> entries = rows.stream().map(StepReader::read).toList();
        Map<String, String> known = names.of(identifiers(entries));
        UnaryOperator<String> named = text -> known.getOrDefault(text, text);
        List<TrailStep> steps = new ArrayList<>();
        Map<String, String> before = Map.of();
        for (Read entry : entries) {
            // An event without a state changes nothing.
            boolean states = entry.state != null && !entry.state.isEmpty();
            Map<String, String> after = states ? entry.state : before;
            List<Change> details = entry.details == null ? List.of() : changes(Map.of(), entry.details, named);
            steps.add(step(entry, details, news(changes(before, after, named))));
            before = after;
        }
        return steps;
    }

    private static TrailStep step(Read read, List<Change> details, List<Change> changes) {
        TrailEntry entry = (TrailEntry) read.row[0];
        return new TrailStep(
                entry.getNumber(),
                entry.getAt(),
                (String) read.row[1],
                (String) read.row[2],
                entry.getEvent(),
                details,
                changes,
                HexFormat.of().formatHex(entry.getHash()),
                read.state != null);
    }

    private static Read read(Object[] row) {
        try {
            Map<String, Object> members = EntryBody.members(((TrailEntry) row[0]).getBody());
            Map<String, String> state = texts("", members.get("state"));
            return new Read(row, state, texts("", members.get("details")));
        } catch (IllegalArgumentException notAnEntry) {
            // Somebody changed the stored bytes: the step says so, and a verification says what.
            return new Read(row, null, null);
        }
    }

    /** Plain texts of whatever is nested: members by path, list elements joined. */
    static Map<String, String> texts(String path, Object value) {
        Map<String, String> texts = new TreeMap<>();
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) ->
                    texts.putAll(texts(path.isEmpty() ? name.toString() : path + "." + name, member)));
        } else if (value instanceof Collection<?> elements) {
            texts.put(
                    path,
                    String.join("; ", elements.stream().map(Object::toString).toList()));
        } else {
            texts.put(path, value.toString());
        }
        return texts;
    }

    private static List<Change> changes(
            Map<String, String> before, Map<String, String> after, UnaryOperator<String> named) {
        Set<String> fields = new TreeSet<>(before.keySet());
        fields.addAll(after.keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            String was = before.get(field);
            String is = after.get(field);
            if (!Objects.equals(was, is)) {
                changes.add(
                        new Change(field, was == null ? null : named.apply(was), is == null ? null : named.apply(is)));
            }
        }
        return changes;
    }

    /** Whether a text is an identifier, and so may have a name. */
    static boolean isIdentifier(String text) {
        return IDENTIFIER.matcher(text).matches();
    }

    private static List<Change> news(List<Change> changes) {
        return changes.stream()
                .filter(change -> !TOLD_BY_ENTRY.matcher(change.field()).matches())
                .toList();
    }

    private static Set<String> identifiers(List<Read> entries) {
        Set<String> identifiers = new HashSet<>();
        for (Read entry : entries) {
            if (entry.state != null) {
                identifiers.addAll(entry.state.values());
                identifiers.addAll(entry.details.values());
            }
        }
        identifiers.removeIf(text -> !isIdentifier(text));
        return identifiers;
    }
}
