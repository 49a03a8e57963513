package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestService;
import org.karez.request.RequestView;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/withdraw.xhtml}: a supervisor, or once it is sent a coordinator, takes a request back (R14). */
@Named
@ViewScoped
public class RequestWithdrawPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestService requests;

    @Inject
    private RequestReadingService reading;

    private UUID id;
    private String reason;
    private RequestView view;

    /** Reads the request. */
    public void load() {
        view = reading.view(id).orElseThrow(EntityNotFoundException::new);
    }

    /** Takes it back. */
    public String withdraw() {
        requests.withdraw(id, reason);
        Notice.done("request.withdraw.withdrawn");
        return "/request/view.xhtml?faces-redirect=true&id=" + id;
    }

    public RequestView getView() {
        return view;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
