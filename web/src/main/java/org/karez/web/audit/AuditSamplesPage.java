package org.karez.web.audit;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.karez.audit.SampleQueries;
import org.karez.audit.SampleRow;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /audit/samples.xhtml}: the samples that were drawn. */
@Named
@ViewScoped
public class AuditSamplesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SampleQueries queries;

    private transient Paged<SampleRow> rows;

    /** Counts them. */
    public void load() {
        rows = new Paged<>(queries::count, (first, size, sort, ascending) -> queries.list(first, size));
    }

    public boolean isNone() {
        return getRows().getRowCount() == 0;
    }

    /** Counted again after the session was kept elsewhere. */
    public Paged<SampleRow> getRows() {
        if (rows == null) {
            load();
        }
        return rows;
    }
}
