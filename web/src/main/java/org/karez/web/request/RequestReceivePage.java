package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.officer.Authority;
import org.karez.request.ExecutionService;
import org.karez.request.RequestChoiceQueries;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestView;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/receive.xhtml}: the coordinator receives a request and names the authority that handles it (R5). */
@Named
@ViewScoped
public class RequestReceivePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ExecutionService executions;

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestChoiceQueries choices;

    private UUID id;
    private UUID authority;
    private boolean direct;
    private RequestView view;
    private List<Authority> authorities;

    /** Reads the envelope. */
    public void load() {
        view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        authorities = choices.authorities();
    }

    /** Receives it; the clock starts. */
    public String receive() {
        executions.receive(id, authority, direct);
        Notice.done("request.receive.received");
        return "/request/view.xhtml?faces-redirect=true&id=" + id;
    }

    public RequestView getView() {
        return view;
    }

    public List<Authority> getAuthorities() {
        return authorities;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getAuthority() {
        return authority;
    }

    public void setAuthority(UUID authority) {
        this.authority = authority;
    }

    public boolean isDirect() {
        return direct;
    }

    public void setDirect(boolean direct) {
        this.direct = direct;
    }
}
