package org.karez.trail;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/** How far a verification has come. The auditor's page asks while another thread verifies. */
public final class VerificationProgress {

    /** Where it stands. */
    public enum Stage {
        /** Still reading. */
        RUNNING,
        /** Ended; its result is kept. */
        FINISHED,
        /** Stopped by the auditor; nothing is kept. */
        CANCELLED,
        /** Stopped by a fault; nothing is kept. */
        FAILED
    }

    private final UUID id = UUID.randomUUID();
    private final VerificationScope scope;
    private final Instant startedAt;

    private volatile long proven;
    private volatile long checked;
    private volatile long total;
    private volatile boolean stopping;
    private volatile Stage stage = Stage.RUNNING;

    VerificationProgress(VerificationScope scope, Instant startedAt) {
        this(scope, startedAt, 0);
    }

    /** @param proven size of a tree of which all that was signed was found sound just before; 0 when nobody looked */
    VerificationProgress(VerificationScope scope, Instant startedAt, long proven) {
        this.scope = scope;
        this.startedAt = startedAt;
        this.proven = proven;
    }

    /** The size of the tree up to which all that was signed is known to be sound. */
    long proven() {
        return proven;
    }

    void prove(long size) {
        proven = size;
    }

    void expect(long entries) {
        total = entries;
    }

    /**
     * Notes how many entries are checked.
     *
     * @throws CancellationException when the auditor wants it stopped
     */
    void reach(long entries) {
        if (stopping) {
            throw new CancellationException("stopped by the auditor");
        }
        checked = entries;
        // Entries written since the count was taken are checked too.
        total = Math.max(total, entries);
    }

    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    void end(Stage end) {
        stage = end;
    }

    /** The identifier of the verification that will be kept. */
    public UUID id() {
        return id;
    }

    public VerificationScope scope() {
        return scope;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** How many entries are checked. */
    public long checked() {
        return checked;
    }

    /** How many entries there are; zero before they are counted. */
    public long total() {
        return total;
    }

    public Stage stage() {
        return stage;
    }
}
