package org.karez.web.disclosure;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.disclosure.DisclosureQueries;
import org.karez.disclosure.DisclosureRow;
import org.karez.disclosure.ReportedTransaction;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** The reported transactions of the case whose page is shown: the parameter {@code id} of its address. */
@Named
@ViewScoped
public class CaseTransactions implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DisclosureQueries queries;

    private transient List<DisclosureRow> reports;
    private Paged<ReportedTransaction> rows;

    @PostConstruct
    void load() {
        UUID caseFile = UUID.fromString(Faces.getRequestParameter("id"));
        reports = queries.ofCase(caseFile);
        rows = new Paged<>(
                () -> queries.countOfCase(caseFile),
                (first, size, sort, ascending) -> queries.transactionsOfCase(caseFile, first, size));
    }

    public boolean isNone() {
        return rows.getRowCount() == 0;
    }

    public List<DisclosureRow> getReports() {
        return reports;
    }

    public Paged<ReportedTransaction> getRows() {
        return rows;
    }
}
