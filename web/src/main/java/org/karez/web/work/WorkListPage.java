package org.karez.web.work;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.web.shared.Paged;
import org.karez.work.WorkItem;
import org.karez.work.WorkQueries;
import org.karez.work.WorkReason;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /work/list.xhtml}: what waits for the officer across cases, and why. */
@Named
@ViewScoped
public class WorkListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private WorkQueries queries;

    private WorkReason reason;
    private Paged<WorkItem> rows;

    /** Finds what the filter in the address says. */
    public void load() {
        WorkReason chosen = reason;
        rows = new Paged<>(
                () -> queries.count(chosen), (first, size, sort, ascending) -> queries.list(chosen, first, size));
    }

    /** The page that opens an item. */
    public String page(WorkItem item) {
        if (item.reason() == WorkReason.DECIDE) {
            return "/approval/queue.xhtml";
        }
        return switch (item.subjectKind()) {
            case CASE_FILE -> "/casefile/view.xhtml";
            case ASSET -> "/asset/view.xhtml";
            case FINDING -> "/audit/finding.xhtml";
            default -> "/request/view.xhtml";
        };
    }

    /** How urgent a reason is to the eye. */
    public String tone(WorkReason why) {
        return switch (why) {
            case RETURNED, ORDER_EXPIRES, FINDING -> "warn";
            case WAITING, DRAFT -> "neutral";
            default -> "info";
        };
    }

    public boolean isNone() {
        return rows.getRowCount() == 0;
    }

    public Paged<WorkItem> getRows() {
        return rows;
    }

    public WorkReason[] getReasons() {
        return WorkReason.values();
    }

    public WorkReason getReason() {
        return reason;
    }

    public void setReason(WorkReason reason) {
        this.reason = reason;
    }
}
