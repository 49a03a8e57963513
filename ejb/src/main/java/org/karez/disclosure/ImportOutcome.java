package org.karez.disclosure;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.karez.casefile.CaseNumber;

/** What came of importing a report. */
public sealed interface ImportOutcome extends Serializable {

    /** The report made a case. */
    record Made(UUID disclosure, UUID caseFile, CaseNumber number) implements ImportOutcome {}

    /** The same file made a case before; nothing was stored. */
    record Known(UUID disclosure, UUID caseFile, CaseNumber number) implements ImportOutcome {}

    /**
     * The report is wrong; nothing was stored.
     *
     * @param violations all of them, in the order of the report
     * @param schema label of the schema it was measured by, or null when by the rules of the standard alone
     */
    record Refused(List<Violation> violations, String schema) implements ImportOutcome {

        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
