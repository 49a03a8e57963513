package org.karez.micro;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Says on the terminal how much of a long work is done: a line for each further percent, at most one a second. */
final class Progress {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);
    private static final int HUNDRED = 100;

    private final PrintStream out;
    private final String what;
    private long said = System.nanoTime();
    private long percent;

    /** @param what it counts */
    Progress(PrintStream out, String what) {
        this.out = out;
        this.what = what;
    }

    void reached(long done, long all) {
        long reached = all <= 0 ? HUNDRED : done * HUNDRED / all;
        if (reached > percent && System.nanoTime() - said >= PAUSE) {
            percent = reached;
            said = System.nanoTime();
            out.printf("%s: %,d of %,d (%d %%)%n", what, done, all, percent);
        }
    }
}
