package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.karez.trail.TrailStep.Change;

/** Reads the entries of somebody's looking at something: why, and at what exactly. */
@ApplicationScoped
class AccessReader {

    static final String REASON = "reason";

    /** What people do not read: hashes, and the list that the page says itself. */
    private static final Set<String> UNTOLD = Set.of(REASON, "sha256", "place");

    @Inject
    private Names names;

    /** The rows of identifier, kind, subject, number, time, officer's name, authority's code, event and bytes of the entry. */
    List<AccessRow> read(List<Object[]> rows) {
        List<Map<String, String>> details =
                rows.stream().map(row -> details((byte[]) row[8])).toList();
        Set<String> identifiers = new HashSet<>();
        rows.forEach(row -> identifiers.add(row[2].toString()));
        details.forEach(texts ->
                texts.values().stream().filter(StepReader::isIdentifier).forEach(identifiers::add));
        Map<String, String> known = names.of(identifiers);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> row(rows.get(i), details.get(i), known))
                .toList();
    }

    /** Why somebody opened something, by the bytes of the entry; null when he was not asked. */
    static String reason(byte[] body) {
        return details(body).get(REASON);
    }

    private static AccessRow row(Object[] columns, Map<String, String> details, Map<String, String> known) {
        return new AccessRow(
                ((Number) columns[0]).longValue(),
                Told.kind(columns[1]),
                (UUID) columns[2],
                known.getOrDefault(columns[2].toString(), ""),
                ((Number) columns[3]).intValue(),
                Told.moment(columns[4]),
                (String) columns[5],
                (String) columns[6],
                (String) columns[7],
                details.get(REASON),
                details.entrySet().stream()
                        .filter(detail -> !UNTOLD.contains(detail.getKey()))
                        .map(detail -> new Change(
                                detail.getKey(), null, known.getOrDefault(detail.getValue(), detail.getValue())))
                        .toList());
    }

    private static Map<String, String> details(byte[] body) {
        return StepReader.texts("", EntryBody.details(body));
    }
}
