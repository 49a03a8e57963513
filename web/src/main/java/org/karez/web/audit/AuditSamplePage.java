package org.karez.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.util.UUID;
import org.karez.audit.SampleItem;
import org.karez.audit.SampleQueries;
import org.karez.audit.SampleView;

/** Behind {@code /audit/sample.xhtml}: one sample, and how far its review has come. It has no button. */
@Named
@RequestScoped
public class AuditSamplePage {

    @Inject
    private SampleQueries queries;

    private UUID id;
    private SampleView view;

    /** Reads the sample. */
    public void load() {
        view = queries.view(id).orElseThrow(EntityNotFoundException::new);
    }

    public SampleView getView() {
        return view;
    }

    /** How many of its assets nobody has looked at since. */
    public long getLeft() {
        return view.items().size() - view.lookedAt();
    }

    /** How many findings on its assets are open. */
    public long getOpen() {
        return view.items().stream().mapToLong(SampleItem::open).sum();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
