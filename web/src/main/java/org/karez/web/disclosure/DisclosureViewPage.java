package org.karez.web.disclosure;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.disclosure.DisclosureQueries;
import org.karez.disclosure.DisclosureView;
import org.karez.disclosure.ImportedReport;
import org.karez.disclosure.ReportedTransaction;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /disclosure/view.xhtml}: one imported report with its transactions. */
@Named
@ViewScoped
public class DisclosureViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private DisclosureQueries queries;

    private UUID id;
    private transient DisclosureView view;
    private Paged<ReportedTransaction> transactions;

    /** Reads the report; its transactions are read a page at a time. */
    public void load() {
        view = queries.view(id).orElseThrow(EntityNotFoundException::new);
        if (transactions == null) {
            int count = view.report().getTransactions();
            UUID shown = id;
            transactions = new Paged<>(
                    () -> count, (first, size, sort, ascending) -> queries.transactions(shown, first, size));
        }
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public DisclosureView getView() {
        return view;
    }

    public ImportedReport getReport() {
        return view.report();
    }

    public Paged<ReportedTransaction> getTransactions() {
        return transactions;
    }
}
