package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.request.ExecutionService;
import org.karez.request.HandlingOfficer;
import org.karez.request.RequestChoiceQueries;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestView;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/accept.xhtml}: the handling authority's supervisor accepts a request and names the officer (R7). */
@Named
@ViewScoped
public class RequestAcceptPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ExecutionService executions;

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestChoiceQueries choices;

    private UUID id;
    private UUID officer;
    private RequestView view;
    private List<HandlingOfficer> officers;

    /** Reads the request and who can be named. */
    public void load() {
        view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        officers = choices.officers();
    }

    /** Accepts it. */
    public String accept() {
        executions.accept(id, officer);
        Notice.done("request.accept.accepted");
        return "/request/view.xhtml?faces-redirect=true&id=" + id;
    }

    public RequestView getView() {
        return view;
    }

    public List<HandlingOfficer> getOfficers() {
        return officers;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getOfficer() {
        return officer;
    }

    public void setOfficer(UUID officer) {
        this.officer = officer;
    }
}
