package org.karez.audit;

/**
 * A finding as its page shows it.
 *
 * @param finding the finding
 * @param raisedBy name of the auditor who raised it
 * @param addressee name of the officer who is to answer; null when the supervisors are
 * @param answeredBy name of who answered last, or null
 * @param answerable whether the reader may answer now
 * @param decided whether the reader raised it, and so decides what becomes of it
 */
public record FindingView(
        AuditFinding finding,
        String raisedBy,
        String addressee,
        String answeredBy,
        boolean answerable,
        boolean decided) {

    /** Whether the reader may sign the answer off or return it now. */
    public boolean signable() {
        return decided && finding.getStatus().leadsTo(FindingStatus.ACCEPTED);
    }

    /** Whether the reader may take it back now. */
    public boolean withdrawable() {
        return decided && finding.getStatus().leadsTo(FindingStatus.WITHDRAWN);
    }
}
