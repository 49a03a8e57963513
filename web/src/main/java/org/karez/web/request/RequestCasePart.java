package org.karez.web.request;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.karez.request.RequestQueries;
import org.karez.request.RequestRow;
import org.karez.request.RequestSearch;
import org.omnifaces.util.Faces;

/** Behind the requests of a case: the part of {@code /casefile/view.xhtml} that lists them. The case is the {@code id} of the address. */
@Named
@RequestScoped
public class RequestCasePart {

    /** More than any case has; longer lists are read on the page of requests. */
    private static final int MOST = 200;

    @Inject
    private RequestQueries queries;

    private UUID caseFile;
    private List<RequestRow> rows;

    @PostConstruct
    void load() {
        caseFile = UUID.fromString(Faces.getRequestParameter("id"));
        rows = queries.outgoing(RequestSearch.ofCase(caseFile), 0, MOST);
    }

    public UUID getCaseFile() {
        return caseFile;
    }

    public List<RequestRow> getRows() {
        return rows;
    }
}
