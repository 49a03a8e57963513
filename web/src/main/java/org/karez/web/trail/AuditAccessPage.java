package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.karez.trail.AccessGroup;
import org.karez.trail.AccessQueries;
import org.karez.trail.AccessRow;
import org.karez.trail.AccessSearch;
import org.karez.web.shared.Formats;
import org.omnifaces.cdi.Param;

/** Behind {@code /audit/access.xhtml}: who saw what in a period, entry by entry, or in short by officer or by object. */
@Named
@RequestScoped
public class AuditAccessPage {

    private static final int PAGE = 50;

    /** Nobody asks for all years at once without saying so. */
    private static final int DAYS = 30;

    private static final List<String> GROUPINGS = List.of("entry", "officer", "object");

    @Inject
    private AccessQueries queries;

    @Inject
    private TrailFilter filter;

    @Inject
    @Param
    private Long before;

    @Inject
    @Param
    private String by;

    private List<?> rows;
    private boolean more;

    /** Finds who looked; that it was asked is an entry. */
    public void load() {
        filter.beginAtLatest(DAYS);
        filter.warn();
        AccessSearch search = filter.accessSearch();
        List<?> found = switch (getBy()) {
            case "officer" -> queries.byOfficer(search, before, PAGE + 1);
            case "object" -> queries.byObject(search, before, PAGE + 1);
            default -> queries.search(search, before, PAGE + 1);
        };
        more = found.size() > PAGE;
        rows = more ? found.subList(0, PAGE) : found;
    }

    public List<?> getRows() {
        return rows;
    }

    public boolean isMore() {
        return more;
    }

    /** Where the next page goes on. */
    public Long getLast() {
        Object last = rows.get(rows.size() - 1);
        return last instanceof AccessGroup group ? group.last() : ((AccessRow) last).id();
    }

    /** Whether the page shows other than the latest. */
    public boolean isPaged() {
        return before != null;
    }

    /** How the page is grouped: one of {@link #getGroupings}. */
    public String getBy() {
        return by != null && GROUPINGS.contains(by) ? by : GROUPINGS.get(0);
    }

    public List<String> getGroupings() {
        return GROUPINGS;
    }

    /** The first day of the period. */
    public String getFrom() {
        return day(filter.accessSearch().from(), 0);
    }

    /** The last day of the period. */
    public String getUntil() {
        Instant end = filter.accessSearch().until();
        return end == null ? Formats.date(LocalDate.now(Formats.zone())) : day(end, 1);
    }

    /** Groups are made of no more entries than these. */
    public int getMost() {
        return AccessQueries.MOST_GROUPED;
    }

    private static String day(Instant instant, int back) {
        return instant == null
                ? ""
                : Formats.date(instant.atZone(Formats.zone()).toLocalDate().minusDays(back));
    }
}
