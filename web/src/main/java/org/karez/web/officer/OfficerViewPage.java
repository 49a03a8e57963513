package org.karez.web.officer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.officer.IssuedPassword;
import org.karez.officer.Officer;
import org.karez.officer.OfficerQueries;
import org.karez.officer.OfficerService;
import org.karez.officer.Role;
import org.karez.officer.RoleGrant;
import org.karez.officer.RoleGrantRow;
import org.karez.officer.RoleGrantService;
import org.karez.web.shared.NavigationItem;
import org.karez.web.shared.Notice;
import org.karez.web.shared.SignedInOfficer;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/view.xhtml}: one officer, his roles, and what an administrator can do for him. */
@Named
@ViewScoped
public class OfficerViewPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OfficerQueries queries;

    @Inject
    private OfficerService officers;

    @Inject
    private RoleGrantService roles;

    @Inject
    private SignedInOfficer administrator;

    private UUID id;
    private Role role;
    private Officer officer;
    private List<RoleGrantRow> grants;
    private IssuedPassword issued;

    /** Reads the officer and every grant he had. */
    public void load() {
        officer = queries.officer(id);
        grants = queries.grants(id);
    }

    /** Gives him a one-time password, which this page shows once. */
    public void resetPassword() {
        issued = officers.resetPassword(id);
    }

    /** Lets him in no more. */
    public String deactivate() {
        officers.deactivate(id);
        return again("officer.view.deactivated");
    }

    /** Lets him in again. */
    public String activate() {
        officers.activate(id);
        return again("officer.view.activated");
    }

    /** Asks for a role for him. */
    public String request() {
        roles.request(id, role);
        return again("officer.view.requested");
    }

    /** Takes a role from him. */
    public String revoke(UUID grant) {
        roles.revoke(grant);
        return again("officer.view.revoked");
    }

    private String again(String done) {
        Notice.done(done);
        return "/officer/view.xhtml?faces-redirect=true&id=" + id;
    }

    /** Whether the administrator looks at himself: nobody grants to himself or deactivates himself. */
    public boolean isOneself() {
        return administrator.getParticulars().id().equals(id);
    }

    public boolean isInForce(RoleGrantRow row) {
        return row.state() == RoleGrant.State.GRANTED;
    }

    public List<Role> getRoles() {
        return NavigationItem.openingRoles();
    }

    public Officer getOfficer() {
        return officer;
    }

    public List<RoleGrantRow> getGrants() {
        return grants;
    }

    /** The password just issued; null before. */
    public IssuedPassword getIssued() {
        return issued;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
