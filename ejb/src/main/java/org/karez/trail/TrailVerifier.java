package org.karez.trail;

import java.util.Iterator;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Checks a trail against itself and against the business rows, from the stored bytes alone. It needs no server and no more memory
 * than one chain's last state, however long the trail is.
 */
public final class TrailVerifier {

    /**
     * What was checked.
     *
     * @param subjects how many subjects
     * @param entries how many entries
     * @param findings how many things were wrong
     */
    public record Result(long subjects, long entries, long findings) {}

    /** So many entries apart, progress is told. */
    private static final int STEP = 1_000;

    private final Consumer<Finding> findings;
    private final LongConsumer progress;
    private final LeafCheck leaves;
    private final Executor executor;

    private ChainCheck chain;
    private long subjects;
    private long entries;
    private long found;

    /**
     * A verifier for one trail.
     *
     * @param findings is told what is wrong, in the order of the trail
     * @param progress is told now and then how many entries are checked; may throw to stop
     */
    public TrailVerifier(Consumer<Finding> findings, LongConsumer progress) {
        this(new LeafCheck(TreeHorizon.NONE, new LeafRegister()), Runnable::run, findings, progress);
    }

    /**
     * The same, which holds the entries against their leaves in the tree, too.
     *
     * @param executor where entries are read, for as long as the verification takes
     */
    TrailVerifier(LeafCheck leaves, Executor executor, Consumer<Finding> findings, LongConsumer progress) {
        this.leaves = leaves;
        this.executor = executor;
        this.findings = findings;
        this.progress = progress;
    }

    /** Checks everything stored: subjects one after the other, each followed by its entries in the order of their numbers. */
    public Result verify(Iterator<? extends Stored> stored) {
        for (Iterator<Stored> read = EntryReader.ahead(stored, executor); read.hasNext(); ) {
            take(read.next());
        }
        endChain();
        progress.accept(entries);
        return new Result(subjects, entries, found);
    }

    private void take(Stored next) {
        if (chain == null || !chain.isOf(next)) {
            endChain();
            chain = new ChainCheck(next.kind(), next.id(), leaves, this::report);
            subjects++;
        }
        if (next instanceof StoredSubject subject) {
            chain.about(subject);
        } else if (next instanceof ReadEntry entry) {
            chain.next(entry);
            if (++entries % STEP == 0) {
                progress.accept(entries);
            }
        }
    }

    private void endChain() {
        if (chain != null) {
            chain.end();
        }
    }

    private void report(Finding finding) {
        found++;
        findings.accept(finding);
    }
}
