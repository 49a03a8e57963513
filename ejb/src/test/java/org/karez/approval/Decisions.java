package org.karez.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.karez.test.As;
import org.karez.test.Sql;

/** Lets officers decide, in the server, what waits for a decision. */
@ApplicationScoped
public class Decisions {

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private ApprovalService approvals;

    /** Approves the step of the subject that waits. */
    public void approve(String decider, UUID subject) throws Exception {
        approve(decider, subject, Map.of());
    }

    /** The same with what the decider adds. */
    public void approve(String decider, UUID subject, Map<String, String> inputs) throws Exception {
        Decision yes = onWhatWaits(subject, inputs);
        as.officer(decider, () -> approvals.approve(yes));
    }

    /** Sends the step of the subject that waits back. */
    public void giveBack(String decider, UUID subject) throws Exception {
        Decision no = onWhatWaits(subject, Map.of());
        as.officer(decider, () -> approvals.giveBack(no));
    }

    private Decision onWhatWaits(UUID subject, Map<String, String> inputs) {
        String waiting = " FROM proposal WHERE subject_id = ? AND state IN ('PENDING', 'SECONDING')";
        return new Decision(
                UUID.fromString(sql.owner().text("SELECT id" + waiting, subject)),
                (int) sql.owner().number("SELECT version" + waiting, subject),
                "Checked.",
                inputs);
    }
}
