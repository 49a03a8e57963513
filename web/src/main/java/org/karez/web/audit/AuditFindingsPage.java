package org.karez.web.audit;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.audit.FindingQueries;
import org.karez.audit.FindingRow;
import org.karez.audit.FindingSearch;
import org.karez.audit.FindingStatus;
import org.karez.audit.FindingWeight;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /audit/findings.xhtml}: the findings that the address asks for. */
@Named
@ViewScoped
public class AuditFindingsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FindingQueries queries;

    private String text;
    private FindingStatus status;
    private FindingWeight weight;
    private boolean open;
    private transient Paged<FindingRow> rows;

    /** Finds what the filter in the address says. */
    public void load() {
        FindingSearch search = new FindingSearch(text, status, weight, open);
        rows = new Paged<>(
                () -> queries.count(search), (first, size, sort, ascending) -> queries.search(search, first, size));
    }

    public boolean isNone() {
        return getRows().getRowCount() == 0;
    }

    /** Counted again after the session was kept elsewhere. */
    public Paged<FindingRow> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }

    public FindingStatus[] getStatuses() {
        return FindingStatus.values();
    }

    public FindingWeight[] getWeights() {
        return FindingWeight.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public FindingStatus getStatus() {
        return status;
    }

    public void setStatus(FindingStatus status) {
        this.status = status;
    }

    public FindingWeight getWeight() {
        return weight;
    }

    public void setWeight(FindingWeight weight) {
        this.weight = weight;
    }

    public boolean isOpen() {
        return open;
    }

    public void setOpen(boolean open) {
        this.open = open;
    }
}
