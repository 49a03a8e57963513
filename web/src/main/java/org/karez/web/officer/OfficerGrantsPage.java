package org.karez.web.officer;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.officer.OfficerQueries;
import org.karez.officer.OfficerRule;
import org.karez.officer.RoleGrantRow;
import org.karez.officer.RoleGrantService;
import org.karez.web.shared.Notice;
import org.karez.web.shared.SignedInOfficer;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/grants.xhtml}: the roles that wait for a second administrator. */
@Named
@ViewScoped
public class OfficerGrantsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OfficerQueries queries;

    @Inject
    private RoleGrantService service;

    @Inject
    private SignedInOfficer administrator;

    private List<RoleGrantRow> rows;

    @PostConstruct
    void load() {
        rows = queries.waiting();
    }

    /** Grants a role. */
    public String grant(UUID id) {
        service.grant(id);
        return again("officer.grants.granted");
    }

    /** Refuses a role. */
    public String refuse(UUID id) {
        service.refuse(id);
        return again("officer.grants.refused");
    }

    private static String again(String done) {
        Notice.done(done);
        return "/officer/grants.xhtml?faces-redirect=true";
    }

    /** Why the administrator may not decide it; null when he may. */
    public OfficerRule obstacle(RoleGrantRow row) {
        return row.obstacle(administrator.getParticulars().id());
    }

    public List<RoleGrantRow> getRows() {
        return rows;
    }
}
