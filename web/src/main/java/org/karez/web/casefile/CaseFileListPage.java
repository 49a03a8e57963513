package org.karez.web.casefile;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.casefile.CaseFileQueries;
import org.karez.casefile.CaseFileRow;
import org.karez.casefile.CaseFileSearch;
import org.karez.casefile.CaseFileSort;
import org.karez.casefile.CaseFileStatus;
import org.karez.casefile.HandlingCode;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /casefile/list.xhtml}: the cases that the officer may see, by the filters in the address. */
@Named
@ViewScoped
public class CaseFileListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CaseFileQueries queries;

    private String text;
    private CaseFileStatus status;
    private HandlingCode handling;
    private boolean mine;
    private Paged<CaseFileRow> rows;

    /** Finds what the filters in the address say. */
    public void load() {
        CaseFileSearch search = new CaseFileSearch(text, status, handling, mine);
        rows = new Paged<>(
                () -> queries.count(search),
                (first, size, sort, ascending) -> sort == null
                        ? queries.search(search, CaseFileSort.CREATED, false, first, size)
                        : queries.search(search, CaseFileSort.valueOf(sort), ascending, first, size));
    }

    public boolean isNone() {
        return rows.getRowCount() == 0;
    }

    public Paged<CaseFileRow> getRows() {
        return rows;
    }

    public boolean isFiltered() {
        return text != null || status != null || handling != null || mine;
    }

    public CaseFileStatus[] getStatuses() {
        return CaseFileStatus.values();
    }

    public HandlingCode[] getHandlings() {
        return HandlingCode.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public CaseFileStatus getStatus() {
        return status;
    }

    public void setStatus(CaseFileStatus status) {
        this.status = status;
    }

    public HandlingCode getHandling() {
        return handling;
    }

    public void setHandling(HandlingCode handling) {
        this.handling = handling;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
