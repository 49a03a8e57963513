package org.karez.web.officer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.officer.OfficerQueries;
import org.karez.officer.OfficerRow;
import org.karez.officer.OfficerSearch;
import org.karez.officer.OfficerSort;
import org.karez.officer.Role;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/list.xhtml}: the officers of the administrator's participant. */
@Named
@ViewScoped
public class OfficerListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OfficerQueries queries;

    private String text;
    private Role role;
    private boolean inactive;
    private int waiting;
    private Paged<OfficerRow> rows;

    /** Finds what the filters in the address say. */
    public void load() {
        OfficerSearch search = new OfficerSearch(text, null, role, inactive ? null : Boolean.TRUE);
        rows = new Paged<>(
                () -> queries.count(search),
                (first, size, sort, ascending) -> sort == null
                        ? queries.search(search, OfficerSort.NAME, true, first, size)
                        : queries.search(search, OfficerSort.valueOf(sort), ascending, first, size));
        waiting = queries.waiting().size();
    }

    public Paged<OfficerRow> getRows() {
        return rows;
    }

    public boolean isNone() {
        return rows.getRowCount() == 0;
    }

    /** How many roles wait for a second administrator. */
    public int getWaiting() {
        return waiting;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    /** Whether deactivated officers are listed too. */
    public boolean isInactive() {
        return inactive;
    }

    public void setInactive(boolean inactive) {
        this.inactive = inactive;
    }
}
