package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Who saw what of the auditor's authority. That he asks is an entry too. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class AccessQueries {

    /** Groups are made of no more entries than these, the latest ones: they are counted while somebody waits. */
    public static final int MOST_GROUPED = 100_000;

    private static final int PIECE = 1_000;

    private static final EntryFinder.Asked ROW = new EntryFinder.Asked(
            "e.id, e.subject_kind, e.subject_id, e.number, state_time(e.at), o.name, a.code, e.event, e.body",
            "LEFT JOIN officer o ON o.id = e.officer_id LEFT JOIN authority a ON a.id = o.authority_id ORDER BY e.at DESC, e.id DESC");

    private static final String COUNTS = """
            count(*) FILTER (WHERE e.event = 'Viewed'), count(*) FILTER (WHERE e.event LIKE '%.DocumentRead'),
            count(*) FILTER (WHERE e.event = 'TrailEvent.Searched'), count(*) FILTER (WHERE e.event = 'TrailEvent.Exported'),
            state_time(max(e.at))""";

    private static final String PAGE = " HAVING max(e.id) < %d ORDER BY max(e.id) DESC LIMIT %d";

    @Inject
    private CurrentOfficer current;

    @Inject
    private EntryFinder finder;

    @Inject
    private AccessReader reader;

    @Inject
    private Names names;

    @Inject
    private Event<DomainEvent> events;

    /**
     * One page of who saw what, the latest first.
     *
     * @param before identifier of the last row of the page before, null for the first page
     */
    public List<AccessRow> search(AccessSearch search, Long before, int max) {
        List<AccessRow> found = rows(search, before, max);
        searched(search);
        return found;
    }

    /** One page of the officers who saw something, the one who did so last first. */
    public List<AccessGroup> byOfficer(AccessSearch search, Long before, int max) {
        List<Object[]> found = finder.latest(
                search.filter(),
                null,
                MOST_GROUPED,
                new EntryFinder.Asked(
                        "max(e.id), o.name, a.code, o.login, count(DISTINCT e.subject_id), " + COUNTS,
                        "LEFT JOIN officer o ON o.id = e.officer_id LEFT JOIN authority a ON a.id = o.authority_id"
                                + " GROUP BY o.id, o.name, a.code, o.login" + page(before, max)));
        searched(search);
        return found.stream()
                .map(row -> group(row, (String) row[1], (String) row[2], (String) row[3], null, null, null))
                .toList();
    }

    /** One page of the things that somebody saw, the one that was seen last first. */
    public List<AccessGroup> byObject(AccessSearch search, Long before, int max) {
        List<Object[]> found = finder.latest(
                search.filter(),
                null,
                MOST_GROUPED,
                new EntryFinder.Asked(
                        "max(e.id), e.subject_kind, e.subject_id, NULL, count(DISTINCT e.officer_id), " + COUNTS,
                        "GROUP BY e.subject_kind, e.subject_id" + page(before, max)));
        Map<String, String> labels =
                names.of(found.stream().map(row -> row[2].toString()).distinct().toList());
        searched(search);
        return found.stream()
                .map(row -> group(
                        row,
                        null,
                        null,
                        null,
                        Told.kind(row[1]),
                        (UUID) row[2],
                        labels.getOrDefault(row[2].toString(), "")))
                .toList();
    }

    /** Whether a search finds no more than that many entries. */
    public boolean fits(AccessSearch search, int most) {
        return finder.count(search.filter(), most) <= most;
    }

    /**
     * Lets who saw what leave the system, the latest first; which is an entry.
     *
     * @param format as what kind of file
     * @param most no more than these
     * @throws IOException when the receiver goes away; being a checked exception it leaves the trail's entry in place
     */
    public void export(AccessSearch search, String format, int most, RowReceiver<AccessRow> receiver)
            throws IOException {
        int count = finder.count(search.filter(), most);
        if (count > most) {
            throw new RuleViolation(TrailRule.EXPORT_SIZE, most);
        }
        List<AccessRow> piece = rows(search, null, PIECE);
        events.fire(new TrailEvent.Exported(trail(), TrailList.ACCESS, search.fields(), format, count));
        while (!piece.isEmpty()) {
            for (AccessRow row : piece) {
                receiver.take(row);
            }
            piece = rows(search, piece.get(piece.size() - 1).id(), PIECE);
        }
    }

    private List<AccessRow> rows(AccessSearch search, Long before, int max) {
        return reader.read(finder.latest(search.filter(), before, max, ROW));
    }

    private void searched(AccessSearch search) {
        events.fire(new TrailEvent.Searched(trail(), TrailList.ACCESS, search.fields()));
    }

    private Subject trail() {
        UUID authority = current.actor().authority();
        return new Subject(SubjectKind.TRAIL, authority, authority);
    }

    private static String page(Long before, int max) {
        return PAGE.formatted(before == null ? Long.MAX_VALUE : before, max);
    }

    private static AccessGroup group(
            Object[] row,
            String officer,
            String authority,
            String login,
            SubjectKind kind,
            UUID subject,
            String label) {
        return new AccessGroup(
                (Long) row[0],
                officer,
                authority,
                login,
                kind,
                subject,
                label,
                (Long) row[5],
                (Long) row[6],
                (Long) row[7],
                (Long) row[8],
                (Long) row[4],
                Told.moment(row[9]));
    }
}
