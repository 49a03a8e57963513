package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.karez.request.ExecutionService;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestService;
import org.karez.request.RequestStage;
import org.karez.request.RequestStatus;
import org.karez.request.RequestView;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;
import org.omnifaces.util.Faces;

/** Behind {@code /request/view.xhtml}: one request, as each side may see it, with what has to be done next. */
@Named
@ViewScoped
public class RequestViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final List<String> TABS = List.of("overview", "history");

    @Inject
    private RequestReadingService reading;

    @Inject
    private RequestService requests;

    @Inject
    private ExecutionService executions;

    @Inject
    private Clock clock;

    private UUID id;
    private String tab = TABS.get(0);
    private RequestView view;
    private RequestNext next;
    private boolean overdue;

    /** Reads the request. */
    public void load() {
        view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        next = RequestNext.of(view);
        overdue = view.row().deadline() != null && view.row().deadline().isOverdue(clock.instant());
    }

    /** R4: sends what was approved. */
    public String send() {
        requests.send(id);
        return done("request.view.sent");
    }

    /** R10: begins to execute it. */
    public String start() {
        executions.start(id);
        return done("request.view.started");
    }

    /** R12: transmits the approved answer. */
    public String transmit() {
        executions.transmit(id);
        return done("request.view.transmitted");
    }

    private String done(String key) {
        Notice.done(key);
        return "/request/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether this is what has to be done next, the reader stands on the side that does it, and has the role for it. */
    public boolean can(String act, String role) {
        return next.name().equals(act) && next.isRequesting() == view.isRequesting() && Faces.isUserInRole(role);
    }

    /** Whether the reader may withdraw it: the supervisor before it is sent, the coordinator before it is answered. */
    public boolean isWithdrawable() {
        boolean before = view.stage().compareTo(RequestStage.ANSWERED) < 0;
        RequestStatus status = view.row().status();
        return view.isRequesting()
                && before
                && status.leadsTo(RequestStatus.WITHDRAWN)
                && Faces.isUserInRole(status == RequestStatus.SENT ? "COORDINATOR" : "SUPERVISOR");
    }

    /** Whether the reader's side waits for the other. */
    public boolean isWaiting() {
        return next.isRequesting() != view.isRequesting();
    }

    public List<String> getTabs() {
        return TABS;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = tab != null && TABS.contains(tab) ? tab : TABS.get(0);
    }

    public Enum<?> getNext() {
        return next;
    }

    public RequestView getView() {
        return view;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }
}
