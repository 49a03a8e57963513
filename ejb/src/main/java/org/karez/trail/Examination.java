package org.karez.trail;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.karez.merkle.LogKeys;
import org.karez.shared.SubjectKind;

/** Reads an authority's trail over one connection, in one transaction, and tells whatever is wrong with it. */
final class Examination {

    private final Connection connection;
    private final UUID authority;
    private final Executor executor;
    private final Consumer<Finding> findings;
    private final VerificationProgress run;

    /**
     * An examination.
     *
     * @param authority whose trail
     * @param executor where entries are hashed and read, while the connection's thread fetches others
     * @param findings is told what is wrong
     * @param run is told how far it has come, and may stop it
     */
    Examination(
            Connection connection,
            UUID authority,
            Executor executor,
            Consumer<Finding> findings,
            VerificationProgress run) {
        this.connection = connection;
        this.authority = authority;
        this.executor = executor;
        this.findings = findings;
        this.run = run;
    }

    /**
     * Examines everything of the authority, and the tree over all trails.
     *
     * @param beside what was signed last, as it is kept outside of the database; null when nobody knows
     * @param known those that the log signs with, as far as they are known outside of the database
     */
    TrailVerifier.Result ofEverything(TreeEvidence.Signed beside, LogKeys known) throws SQLException {
        try (LeafRegister leaves = new LeafRegister();
                StoredEvidence tree = new StoredEvidence(connection, beside, run.proven(), this::breathe)) {
            AtomicLong unsound = new AtomicLong();
            Consumer<Finding> counted = finding -> {
                unsound.incrementAndGet();
                findings.accept(finding);
            };
            // Read after the tree: a key that signed a part of it was registered before.
            LogKeys keys = new SuccessionCheck(new StoredSuccessions(connection).all(), known, counted).run();
            new TreeCheck(tree.horizon(), tree, keys, executor, leaves, counted).run();
            run.prove(unsound.get() == 0 ? tree.horizon().signed() : 0);
            TrailVerifier.Result result = chains(tree, leaves, null, null);
            new OtherLeaves(connection, new HashedLeaves(tree.horizon(), leaves, findings)).check(run);
            return result;
        }
    }

    /** Examines one subject and its leaves. */
    TrailVerifier.Result of(SubjectKind kind, UUID subject) throws SQLException {
        try (LeafRegister leaves = new LeafRegister();
                StoredEvidence tree = new StoredEvidence(connection, null, 0, this::breathe)) {
            tree.leavesOf(authority, kind, subject).forEachRemaining(leaves::put);
            return chains(tree, leaves, kind, subject);
        }
    }

    /** Nothing more is checked, but here it may be stopped. */
    private void breathe() {
        run.reach(run.checked());
    }

    private TrailVerifier.Result chains(StoredEvidence tree, LeafRegister leaves, SubjectKind kind, UUID subject)
            throws SQLException {
        try (StoredTrail trail = StoredTrail.read(connection, authority, kind, subject)) {
            return new TrailVerifier(new LeafCheck(tree.horizon(), leaves), executor, findings, run::reach)
                    .verify(trail);
        }
    }
}
