package org.karez.trail;

import java.util.Iterator;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.karez.merkle.LogKeys;

/**
 * Examines trails that were taken out of a database, by the checks that the server makes: first the tree, then the trail of each authority, then
 * the entries that are not shown. It needs no server, and no more memory than the register of leaves.
 */
public final class OfflineExamination implements AutoCloseable {

    private final TreeHorizon horizon;
    private final Consumer<Finding> findings;
    private final LeafRegister leaves = new LeafRegister();
    private final HashedLeaves hashed;

    /**
     * An examination.
     *
     * @param horizon how far the tree is; entries beyond it need not be in it
     * @param findings is told what is wrong; may throw to stop
     */
    public OfflineExamination(TreeHorizon horizon, Consumer<Finding> findings) {
        this.horizon = horizon;
        this.findings = findings;
        this.hashed = new HashedLeaves(horizon, leaves, findings);
    }

    /** Checks the tree and what was signed of it by these keys of the log. */
    public void tree(TreeEvidence evidence, LogKeys log) {
        new TreeCheck(horizon, evidence, log, ForkJoinPool.commonPool(), leaves, findings).run();
    }

    /**
     * Checks the trail of one authority.
     *
     * @param stored subjects one after the other, each followed by its entries in the order of their numbers
     * @param progress is told now and then how many entries of it are checked
     */
    public TrailVerifier.Result trail(Iterator<? extends Stored> stored, LongConsumer progress) {
        return new TrailVerifier(new LeafCheck(horizon, leaves), ForkJoinPool.commonPool(), findings, progress)
                .verify(stored);
    }

    /** Checks an entry of which there is but its number of arrival and its hash as a leaf. */
    public void hashed(long arrival, byte[] leaf) {
        hashed.check(arrival, leaf);
    }

    /** Tells the leaves whose entries did not come. */
    public void end() {
        hashed.end();
    }

    @Override
    public void close() {
        leaves.close();
    }
}
