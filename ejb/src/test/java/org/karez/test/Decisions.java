package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.karez.approval.ApprovalService;
import org.karez.approval.Decision;
import org.karez.officer.Role;

/** Decides what waits, with all that any decision needs. */
@ApplicationScoped
public class Decisions {

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private ApprovalService approvals;

    /** The supervisor of the authority approves the step of the subject that waits. */
    public void approve(Holdings holdings, UUID subject) throws Exception {
        Decision decision = on(proposal(subject), holdings);
        as.officer(holdings.officer(Role.SUPERVISOR), () -> approvals.approve(decision));
    }

    /** A decision on that proposal, as its decider would fill it in. */
    public Decision on(UUID proposal, Holdings holdings) {
        String lead = sql.owner().text("SELECT id FROM officer WHERE login = ?", holdings.officer(Role.INVESTIGATOR));
        return new Decision(
                proposal,
                sql.owner().version("proposal", proposal),
                "Agreed.",
                Map.of("lead", lead, "reviewDate", "2026-09-01"));
    }

    /** The step of the subject that waits. */
    public UUID proposal(UUID subject) {
        return UUID.fromString(
                sql.owner().text("SELECT id FROM proposal WHERE subject_id = ? AND state = 'PENDING'", subject));
    }
}
