package org.karez.proof;

import static org.karez.proof.TriedProof.bad;

import java.util.List;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;

/** Proofs of a log that itself signed what is wrong: every signature and every leaf of them is right. */
final class FalseLogs {

    private FalseLogs() {}

    static List<TriedProof> all() {
        return List.of(
                bad(ProofFlaw.CHAIN_BROKEN, "entries/00003.json", "an entry that the next does not know", replaced()),
                bad(ProofFlaw.LEAF_ORDER, "leaves/00002.txt", "the later one before", reversed()),
                bad(ProofFlaw.ENTRY_MISPLACED, "entries/00001.json", "the kind of another subject", otherKind()),
                bad(ProofFlaw.CHAIN_BROKEN, "entries/00001.json", "one entry that follows none", followsNone()),
                bad(ProofFlaw.CHECKPOINT_ORIGIN, "checkpoint.txt", "a checkpoint of another log", otherOrigin()),
                bad(ProofFlaw.WITNESS_SIGNATURE, Proofs.TAJIK, "a cosignature of no time", seen(1L << 62)));
    }

    private static byte[] replaced() {
        byte[] first = asset(1, null);
        return proof(List.of(first, asset(2, first), asset(3, first)), List.of(0L, 1L, 2L), note());
    }

    private static byte[] reversed() {
        byte[] first = asset(1, null);
        return proof(List.of(first, asset(2, first)), List.of(1L, 0L), note());
    }

    private static byte[] otherKind() {
        return proof(List.of(Told.entry("PARTY", Told.ACCOUNT, 1, null)), List.of(0L), note());
    }

    private static byte[] followsNone() {
        byte[] second = asset(2, null);
        Log log = new Log();
        log.add(second);
        return Proofs.write(
                Proofs.manifest(ProofScope.ENTRY, List.of(Proofs.subject("ASSET", Told.ACCOUNT, 2, 1))),
                log.note(),
                log,
                List.of(second),
                List.of(0L));
    }

    private static byte[] otherOrigin() {
        return proof(
                List.of(asset(1, null)),
                List.of(0L),
                checkpoint -> Log.signed(new Checkpoint("karez.test/other", checkpoint.size(), checkpoint.root())));
    }

    private static byte[] seen(long time) {
        return proof(
                List.of(asset(1, null)),
                List.of(0L),
                checkpoint -> checkpoint.sign(Log.KEY).with(Log.TAJIK.cosign(checkpoint, time)));
    }

    private static byte[] asset(int number, byte[] last) {
        return Told.entry("ASSET", Told.ACCOUNT, number, last);
    }

    private interface Signing {
        Note of(Checkpoint checkpoint);
    }

    private static Signing note() {
        return Log::signed;
    }

    /** Proves entries that the log took in the order of these leaves. */
    private static byte[] proof(List<byte[]> entries, List<Long> leaves, Signing signing) {
        Log log = new Log();
        for (long leaf = 0; leaf < leaves.size(); leaf++) {
            log.add(entries.get(leaves.indexOf(leaf)));
        }
        ProofSubject subject = Proofs.subject("ASSET", Told.ACCOUNT, 1, entries.size());
        return Proofs.write(
                Proofs.manifest(ProofScope.SUBJECT, List.of(subject)),
                signing.of(log.checkpoint()),
                log,
                entries,
                leaves);
    }
}
