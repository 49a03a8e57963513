package org.karez.trail;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.RecomputedTree;
import org.karez.merkle.Tile;
import org.karez.merkle.TreeHash;
import org.karez.merkle.VerifierKey;

/**
 * Computes the tree anew from its leaves, and holds against it the tiles above, every checkpoint and every cosignature. It notes where each
 * entry's leaf is, so that the entries can be held against them. It needs no server, and no more memory than the register.
 */
final class TreeCheck {

    private final TreeHorizon horizon;
    private final TreeEvidence evidence;
    private final LogKeys log;
    private final Executor executor;
    private final LeafRegister leaves;
    private final Consumer<Finding> findings;
    private final RecomputedTree tree = new RecomputedTree(this::checkAbove);
    private Iterator<Opened> signed;
    private Opened next;
    private boolean sound = true;
    private boolean differed;
    private int signer;

    /**
     * What was signed, with what it says.
     *
     * @param log what the log's keys say of it; null when none of them holds
     * @param refusal why they do not
     */
    private record Opened(TreeEvidence.Signed kept, LogKeys.Opened log, NotProven refusal) {

        static Opened by(LogKeys log, TreeEvidence.Signed kept) {
            try {
                return new Opened(kept, log.opened(Note.parse(kept.note())), null);
            } catch (NotProven e) {
                return new Opened(kept, null, e);
            }
        }
    }

    /**
     * A check of one tree.
     *
     * @param horizon how far the tree is checked
     * @param log the keys that the log signs with, in their order
     * @param executor where signatures are verified
     * @param leaves is told where the leaves are
     */
    TreeCheck(
            TreeHorizon horizon,
            TreeEvidence evidence,
            LogKeys log,
            Executor executor,
            LeafRegister leaves,
            Consumer<Finding> findings) {
        this.horizon = horizon;
        this.evidence = evidence;
        this.log = log;
        this.executor = executor;
        this.leaves = leaves;
        this.findings = findings;
    }

    /** Checks all of it, but for the entries themselves. */
    void run() {
        signed = new ReadAhead<>(
                evidence.signed(), kept -> kept.note().length(), () -> kept -> Opened.by(log, kept), executor);
        advance();
        long number = 0;
        for (Iterator<TreeEvidence.Leaves> tiles = evidence.leaves(); tiles.hasNext(); number++) {
            TreeEvidence.Leaves tile = tiles.next();
            for (; number < tile.number(); number++) {
                broken(number);
            }
            take(tile);
        }
        for (; number * Tile.FULL < horizon.size(); number++) {
            broken(number);
        }
        if (sound) {
            tree.end();
        }
        for (; next != null; advance()) {
            Checkpoint checkpoint = checked(next);
            if (checkpoint != null && checkpoint.size() > horizon.size()) {
                report(next.kept(), FindingKind.CHECKPOINT_AHEAD, checkpoint.size(), horizon.size());
            }
        }
        evidence.witnessed().forEachRemaining(this::check);
    }

    private void take(TreeEvidence.Leaves tile) {
        long first = tile.number() * Tile.FULL;
        int width = (int) Math.min(Tile.FULL, horizon.size() - first);
        byte[] hashes = tile.hashes();
        if (hashes.length < width * TreeHash.LENGTH || tile.entries().length < width * Long.BYTES) {
            broken(tile.number());
            width = Math.min(hashes.length / TreeHash.LENGTH, tile.entries().length / Long.BYTES);
        } else if (sound) {
            tree.add(
                    width * TreeHash.LENGTH == hashes.length ? hashes : Arrays.copyOf(hashes, width * TreeHash.LENGTH));
            checkSigned();
        }
        ByteBuffer entries = ByteBuffer.wrap(tile.entries());
        for (int i = 0; i < width; i++) {
            long arrival = entries.getLong();
            if (!leaves.put(first + i, arrival, hashes, i * TreeHash.LENGTH)) {
                report(FindingKind.LEAF_TWICE, null, "leaf:" + (first + i), null, "entry " + arrival);
            }
        }
    }

    /** The tree cannot be computed on without these leaves. */
    private void broken(long number) {
        sound = false;
        report(FindingKind.TILE_MISSING, null, tileOf(0, number), null, null);
    }

    private void checkAbove(Tile tile, byte[] hashes) {
        if (!evidence.keepsAbove()) {
            return;
        }
        byte[] kept = evidence.above(tile);
        int length = tile.width() * TreeHash.LENGTH;
        if (kept == null || kept.length < length) {
            report(FindingKind.TILE_MISSING, null, tileOf(tile.level(), tile.index()), null, null);
            return;
        }
        int differs = Arrays.mismatch(hashes, 0, length, kept, 0, length);
        if (differs >= 0) {
            int at = differs / TreeHash.LENGTH * TreeHash.LENGTH;
            report(FindingKind.TILE_CHANGED, null, tileOf(tile.level(), tile.index()), hex(hashes, at), hex(kept, at));
        }
    }

    /** Checks what was signed of the trees that end in the last tile. */
    private void checkSigned() {
        for (; next != null && next.kept().size() <= tree.size(); advance()) {
            Checkpoint checkpoint = checked(next);
            if (checkpoint != null) {
                byte[] root = tree.root(next.kept().size());
                boolean differs = !Arrays.equals(root, checkpoint.root());
                // Every later tree has the same leaves: the first one that differs tells it all.
                if (differs && !differed) {
                    report(next.kept(), FindingKind.CHECKPOINT_DIFFERS, hex(checkpoint.root(), 0), hex(root, 0));
                }
                differed = differs;
            }
        }
    }

    /** The checkpoint as the log signed it; null when it did not. */
    private Checkpoint checked(Opened opened) {
        TreeEvidence.Signed kept = opened.kept();
        if (opened.log() == null) {
            report(kept, FindingKind.CHECKPOINT_CHANGED, null, opened.refusal().flaw());
            return null;
        }
        Checkpoint checkpoint = opened.log().checkpoint();
        if (checkpoint.size() != kept.size()) {
            report(kept, FindingKind.CHECKPOINT_CHANGED, checkpoint.size(), kept.size());
            return null;
        }
        if (kept.root() != null && !Arrays.equals(kept.root(), checkpoint.root())) {
            report(
                    kept,
                    FindingKind.CHECKPOINT_CHANGED,
                    hex(checkpoint.root(), 0),
                    HexFormat.of().formatHex(kept.root()));
        }
        checkSigner(kept, opened.log().signer());
        return checkpoint;
    }

    /** Larger trees are signed by the same key, or by one that followed it. */
    private void checkSigner(TreeEvidence.Signed kept, int place) {
        if (place < signer) {
            report(
                    kept,
                    FindingKind.CHECKPOINT_KEY,
                    log.keys().get(signer).text(),
                    log.keys().get(place).text());
        }
        signer = Math.max(signer, place);
    }

    private void check(TreeEvidence.Witnessed cosigned) {
        try {
            String text = Note.parse(cosigned.note()).text();
            Note.parse(text + "\n" + cosigned.line() + "\n").verify(List.of(VerifierKey.parse(cosigned.key())));
        } catch (NotProven e) {
            report(
                    FindingKind.COSIGNATURE_WRONG,
                    cosigned.at(),
                    "checkpoint:" + cosigned.size(),
                    cosigned.witness(),
                    e.flaw());
        }
    }

    private void advance() {
        next = signed.hasNext() ? signed.next() : null;
    }

    private void report(TreeEvidence.Signed kept, FindingKind kind, Object expected, Object found) {
        report(kind, kept.at(), "checkpoint:" + kept.size(), expected, found);
    }

    private void report(FindingKind kind, Instant at, String field, Object expected, Object found) {
        findings.accept(Finding.ofTree(kind, at, field, expected, found));
    }

    private static String tileOf(int level, long number) {
        return "tile:" + new Tile(level, number, Tile.FULL).path();
    }

    private static String hex(byte[] hashes, int at) {
        return HexFormat.of().formatHex(hashes, at, at + TreeHash.LENGTH);
    }
}
