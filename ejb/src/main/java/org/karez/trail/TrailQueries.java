package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Searching the trail of the auditor's authority. That he searched, and what for, is an entry of the trail's own chain. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class TrailQueries {

    /** So many rows are read at once while they leave. */
    private static final int PIECE = 1_000;

    private static final EntryFinder.Asked ROW = new EntryFinder.Asked(
            "e.id, e.subject_kind, e.subject_id, e.number, state_time(e.at), o.name, a.code, e.event, e.hash",
            "LEFT JOIN officer o ON o.id = e.officer_id LEFT JOIN authority a ON a.id = o.authority_id ORDER BY e.at DESC, e.id DESC");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private EntryFinder finder;

    @Inject
    private Names names;

    @Inject
    private Event<DomainEvent> events;

    /**
     * One page of the entries that a search finds, latest first.
     *
     * @param before identifier of the last row of the page before, null for the first page
     */
    public List<TrailRow> search(TrailSearch search, Long before, int max) {
        List<TrailRow> found = rows(search, before, max);
        events.fire(new TrailEvent.Searched(trail(), TrailList.TRAIL, search.fields()));
        return found;
    }

    /** Whether a search finds no more than that many entries. */
    public boolean fits(TrailSearch search, int most) {
        return finder.count(search.filter(), most) <= most;
    }

    /**
     * Lets the entries that a search finds leave the system, the latest first; which is an entry.
     *
     * @param format as what kind of file
     * @param most no more than these
     * @throws IOException when the receiver goes away; being a checked exception it leaves the trail's entry in place
     */
    public void export(TrailSearch search, String format, int most, RowReceiver<TrailRow> receiver) throws IOException {
        int count = finder.count(search.filter(), most);
        if (count > most) {
            throw new RuleViolation(TrailRule.EXPORT_SIZE, most);
        }
        // Read before the export's own entry is there, which is no part of what was seen.
        List<TrailRow> piece = rows(search, null, PIECE);
        events.fire(new TrailEvent.Exported(trail(), TrailList.TRAIL, search.fields(), format, count));
        while (!piece.isEmpty()) {
            for (TrailRow row : piece) {
                receiver.take(row);
            }
            piece = rows(search, piece.get(piece.size() - 1).id(), PIECE);
        }
    }

    /** How much there is. */
    public TrailSize size() {
        Object[] heads = (Object[]) em.createNativeQuery("""
                        SELECT count(*), COALESCE(sum(h.number), 0)::bigint
                          FROM (SELECT number FROM trail_head WHERE owner_authority_id = ?1 LIMIT ?2) h""")
                .setParameter(1, current.actor().authority())
                .setParameter(2, TrailSize.MOST_SUBJECTS)
                .getSingleResult();
        List<Object[]> last =
                finder.latest(TrailSearch.ALL.filter(), null, 1, new EntryFinder.Asked("state_time(e.at)", ""));
        return new TrailSize((Long) heads[0], (Long) heads[1], last.isEmpty() ? null : Told.moment(last.get(0)[0]));
    }

    private Subject trail() {
        return new Subject(
                SubjectKind.TRAIL, current.actor().authority(), current.actor().authority());
    }

    private List<TrailRow> rows(TrailSearch search, Long before, int max) {
        List<Object[]> found = finder.latest(search.filter(), before, max, ROW);
        Map<String, String> labels =
                names.of(found.stream().map(row -> row[2].toString()).distinct().toList());
        return found.stream()
                .map(row -> TrailRow.of(row, labels.getOrDefault(row[2].toString(), "")))
                .toList();
    }
}
