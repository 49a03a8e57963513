package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.Containing;
import org.karez.shared.SubjectKind;

/**
 * Finds entries of the acting officer's authority, the latest first. However many there are, a page costs what it shows: it begins
 * where the page before ended, and each event and each officer is followed down its own index.
 */
@ApplicationScoped
class EntryFinder {

    private static final String COLUMNS =
            "t.id, t.subject_kind, t.subject_id, t.number, t.at, t.officer_id, t.event, t.body, t.hash";

    private static final String KINDS =
            Stream.of(SubjectKind.values()).map(SubjectKind::name).collect(Collectors.joining(","));

    /** The entries of so many subjects are followed chain by chain. */
    private static final int FEW = 500;

    private static final String LATEST_FIRST = " ORDER BY at DESC, id DESC LIMIT ";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Names names;

    /**
     * What is asked of the entries that a filter finds.
     *
     * @param columns of {@code e}, the entries found
     * @param rest what follows {@code FROM (...) e}
     */
    record Asked(String columns, String rest) {}

    /** Rows of what is asked of the latest entries that a filter finds, but no more than that many entries. */
    List<Object[]> latest(EntryFilter filter, Long before, int max, Asked asked) {
        return query(filter, before, max, asked).getResultList().stream()
                .map(row -> row instanceof Object[] columns ? columns : new Object[] {row})
                .toList();
    }

    /** How many entries a filter finds; one more than the most when there are more. */
    int count(EntryFilter filter, int most) {
        Object[] counted =
                latest(filter, null, most + 1, new Asked("count(*)", "")).get(0);
        return ((Number) counted[0]).intValue();
    }

    private Query query(EntryFilter filter, Long before, int max, Asked asked) {
        List<Object> values = new ArrayList<>();
        List<String> conditions = times(filter, before, values);
        List<String> each = new ArrayList<>();
        if (!filter.events().isEmpty()) {
            each.add("unnest(string_to_array(" + parameter(values, String.join(",", filter.events()))
                    + ", ',')) AS w (event)");
            conditions.add("t.event = w.event");
        }
        if (isGiven(filter.who())) {
            each.add("unnest("
                    + array(names.officers(filter.who(), current.actor().authority()), values) + ") AS v (officer)");
            conditions.add("t.officer_id = v.officer");
        }
        conditions.addAll(subjects(filter, values));
        String limit = LATEST_FIRST + max;
        String found = "SELECT " + COLUMNS + " FROM trail_entry t WHERE " + String.join(" AND ", conditions) + limit;
        if (!each.isEmpty()) {
            found = "SELECT f.* FROM " + String.join(" CROSS JOIN ", each) + " CROSS JOIN LATERAL (" + found + ") f"
                    + limit;
        }
        Query query = em.createNativeQuery("SELECT " + asked.columns() + " FROM (" + found + ") e " + asked.rest());
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    /**
     * When an entry was, in the database's own words: altered, it need not be a moment that Java knows. One that does not exist is
     * before none.
     */
    private String at(Long entry) {
        List<?> found = em.createNativeQuery("SELECT CAST(at AS text) FROM trail_entry WHERE id = ?1")
                .setParameter(1, entry)
                .getResultList();
        return found.isEmpty() ? "infinity" : (String) found.get(0);
    }

    private List<String> times(EntryFilter filter, Long before, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                "t.owner_authority_id = " + parameter(values, current.actor().authority()));
        if (before != null) {
            conditions.add("(t.at, t.id) < (CAST(" + parameter(values, at(before)) + " AS timestamptz), "
                    + parameter(values, before) + ")");
        }
        if (filter.from() != null) {
            conditions.add("t.at >= " + parameter(values, moment(filter.from())));
        }
        if (filter.until() != null) {
            conditions.add("t.at < " + parameter(values, moment(filter.until())));
        }
        return conditions;
    }

    private List<String> subjects(EntryFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        if (filter.kind() != null) {
            conditions.add("t.subject_kind = " + parameter(values, filter.kind().name()));
        }
        if (isGiven(filter.object())) {
            List<UUID> subjects = subjects(filter.object());
            if (subjects.size() > FEW) {
                // Followed by time, the entries of so many fill a page soon. What is asked for its truth is not made a
                // join of.
                String all = Names.SUBJECTS.formatted(
                        parameter(values, current.actor().authority()),
                        parameter(values, Containing.pattern(filter.object())));
                conditions.add("(t.subject_id IN (" + all + ")) IS TRUE");
            } else {
                if (filter.kind() == null) {
                    // The chains are indexed by kind first.
                    conditions.add("t.subject_kind = ANY (string_to_array(" + parameter(values, KINDS) + ", ','))");
                }
                conditions.add("t.subject_id = ANY (" + array(subjects, values) + ")");
            }
        }
        return conditions;
    }

    /** Whose name or identifier a text is; no more than one too many to follow one by one. */
    private List<UUID> subjects(String object) {
        try {
            return List.of(UUID.fromString(object.strip()));
        } catch (IllegalArgumentException notAnIdentifier) {
            return names.subjects(object, current.actor().authority(), FEW + 1);
        }
    }

    private static String array(List<UUID> found, List<Object> values) {
        String text = found.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
        return "CAST(" + parameter(values, text) + " AS uuid[])";
    }

    private static String parameter(List<Object> values, Object value) {
        values.add(value);
        return "?" + values.size();
    }

    /** The driver takes no instants. */
    private static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
