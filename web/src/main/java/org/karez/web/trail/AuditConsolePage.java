package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.karez.trail.TrailQueries;
import org.karez.trail.TrailRow;
import org.karez.trail.TrailSize;
import org.omnifaces.cdi.Param;

/** Behind {@code /audit/console.xhtml}: the entries that the address asks for, and how the trail stands. */
@Named
@RequestScoped
public class AuditConsolePage {

    private static final int PAGE = 50;

    @Inject
    private TrailQueries queries;

    @Inject
    private TrailFilter filter;

    @Inject
    @Param
    private Long before;

    private List<TrailRow> rows;
    private boolean more;
    private TrailSize size;

    /** Finds the entries; that they were looked at is an entry. */
    public void load() {
        filter.warn();
        List<TrailRow> found = queries.search(filter.search(), before, PAGE + 1);
        more = found.size() > PAGE;
        rows = more ? found.subList(0, PAGE) : found;
        size = queries.size();
    }

    public List<TrailRow> getRows() {
        return rows;
    }

    /** Whether there are older entries than those shown. */
    public boolean isMore() {
        return more;
    }

    /** Where the next page goes on. */
    public Long getLast() {
        return rows.get(rows.size() - 1).id();
    }

    /** Whether the page shows other than the latest entries. */
    public boolean isPaged() {
        return before != null;
    }

    /** Counted once for the page; again when a part of it is shown anew. */
    public TrailSize getSize() {
        if (size == null) {
            size = queries.size();
        }
        return size;
    }
}
