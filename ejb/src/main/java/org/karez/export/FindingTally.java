package org.karez.export;

import java.util.function.Consumer;
import org.karez.trail.Finding;

/** Counts findings and hands the first ones on. Whoever altered an export can make more of them than anybody waits for. */
final class FindingTally implements Consumer<Finding> {

    /** So many are told. */
    static final int TOLD = 1_000;

    /** With so many, nobody looks for more. */
    static final int ENOUGH = 100_000;

    /** There are so many that the check is not worth going on. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("more than " + ENOUGH + " findings");
        }
    }

    private final Consumer<Finding> told;
    private long count;

    FindingTally(Consumer<Finding> told) {
        this.told = told;
    }

    @Override
    public void accept(Finding finding) {
        if (count == ENOUGH) {
            throw new Enough();
        }
        if (++count <= TOLD) {
            told.accept(finding);
        }
    }

    long count() {
        return count;
    }
}
