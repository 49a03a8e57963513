package org.karez.web.officer;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.officer.SessionRow;
import org.karez.officer.SessionService;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/sessions.xhtml}: where the officer is signed in, and the end of any of it. */
@Named
@ViewScoped
public class OfficerSessionsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private SessionService service;

    @Inject
    private CurrentSession session;

    private List<SessionRow> rows;

    @PostConstruct
    void load() {
        rows = service.open();
    }

    /** Ends another session. */
    public String end(UUID id) {
        service.end(id);
        Notice.done("officer.sessions.ended");
        return "/officer/sessions.xhtml?faces-redirect=true";
    }

    /** Ends every session, this one too. */
    public String endAll() {
        service.endAll();
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        return "/signin.xhtml?faces-redirect=true&ended=SIGNED_OUT";
    }

    public boolean isCurrent(SessionRow row) {
        return row.id().equals(session.id());
    }

    public List<SessionRow> getRows() {
        return rows;
    }
}
