package org.karez.web.disclosure;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.disclosure.DisclosureQueries;
import org.karez.disclosure.DisclosureRow;
import org.karez.disclosure.DisclosureSearch;
import org.karez.disclosure.DisclosureSort;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /disclosure/list.xhtml}: the imported reports that the officer may see, by the filters in the address. */
@Named
@ViewScoped
public class DisclosureListPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DisclosureQueries queries;

    private String text;
    private String code;
    private boolean mine;
    private Paged<DisclosureRow> rows;

    /** Finds what the filters in the address say. */
    public void load() {
        DisclosureSearch search = new DisclosureSearch(text, code, mine);
        rows = new Paged<>(
                () -> queries.count(search),
                (first, size, sort, ascending) -> sort == null
                        ? queries.search(search, DisclosureSort.IMPORTED, false, first, size)
                        : queries.search(search, DisclosureSort.valueOf(sort), ascending, first, size));
    }

    public boolean isNone() {
        return rows.getRowCount() == 0;
    }

    public boolean isFiltered() {
        return text != null || code != null || mine;
    }

    public Paged<DisclosureRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public boolean isMine() {
        return mine;
    }

    public void setMine(boolean mine) {
        this.mine = mine;
    }
}
