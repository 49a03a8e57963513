package org.karez.web.work;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.officer.Role;
import org.karez.web.shared.NavigationItem;
import org.karez.web.shared.Paged;
import org.karez.web.shared.Texts;
import org.karez.work.WorkItem;
import org.karez.work.WorkQueries;
import org.karez.work.WorkReason;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

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

    /** What an item is called: number and title, or what is wrong and what to do. */
    public String label(WorkItem item) {
        if (item.reason() == WorkReason.TRAIL_UNSIGNED) {
            return Texts.text("SignerState." + item.note()) + " " + Texts.text("audit.tree.todo." + item.note());
        }
        return item.reason().isAlert() ? Texts.text("work.list.alert." + item.reason()) : item.label();
    }

    /** The page that opens an item; null for whoever may not see more. */
    public String page(WorkItem item) {
        if (item.reason().isAlert()) {
            String found =
                    item.reason() == WorkReason.TRAIL_UNSOUND ? "/audit/verification.xhtml" : "/audit/console.xhtml";
            return Faces.isUserInRole(Role.Names.AUDITOR) ? found : null;
        }
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
            case TRAIL_UNSOUND, TRAIL_UNVERIFIED, TRAIL_UNSIGNED -> "bad";
            default -> "info";
        };
    }

    /** Whether the officer may open case files. */
    public boolean isReadsCases() {
        return NavigationItem.CASEFILE.getRoles().stream().anyMatch(role -> Faces.isUserInRole(role.name()));
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
