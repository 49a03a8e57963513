package org.karez.web.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.karez.request.RequestQueries;
import org.karez.request.RequestRow;
import org.karez.request.RequestSearch;
import org.karez.web.shared.Paged;
import org.omnifaces.util.Faces;

/** Behind the requests of a case: the part of {@code /casefile/view.xhtml} that lists them. The case is the {@code id} of the address. */
@Named
@RequestScoped
public class RequestCasePart {

    @Inject
    private RequestQueries queries;

    private UUID caseFile;
    private Paged<RequestRow> rows;

    @PostConstruct
    void load() {
        caseFile = UUID.fromString(Faces.getRequestParameter("id"));
        RequestSearch search = RequestSearch.ofCase(caseFile);
        rows = new Paged<>(
                () -> queries.countOutgoing(search),
                (first, size, sort, ascending) -> queries.outgoing(search, first, size));
    }

    public UUID getCaseFile() {
        return caseFile;
    }

    public Paged<RequestRow> getRows() {
        return rows;
    }
}
