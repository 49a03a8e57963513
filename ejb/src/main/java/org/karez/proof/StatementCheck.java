package org.karez.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Cosignature;
import org.karez.merkle.Flaw;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.NoteSignature;
import org.karez.merkle.SignatureType;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;

/** Checks what the log and its witnesses signed: everything else leads up to it. */
final class StatementCheck {

    /** Seconds since 1970 that no clock of a witness shows. */
    private static final long YEAR_10000 = 253_402_300_800L;

    private final ProofManifest manifest;
    private final Expected expected;
    private final ProofListener listener;

    StatementCheck(ProofManifest manifest, Expected expected, ProofListener listener) {
        this.manifest = manifest;
        this.expected = expected;
        this.listener = listener;
    }

    /** The checkpoint that the log signed, and enough witnesses. */
    Checkpoint check(byte[] bytes) throws ProofRefused {
        VerifierKey log = key(manifest.key(), SignatureType.ED25519);
        List<VerifierKey> named = new ArrayList<>();
        for (String text : manifest.witnesses()) {
            named.add(key(text, SignatureType.COSIGNATURE));
        }
        LogKeys keys = keys(log);
        if (expected.key().isPresent() && !keys.keys().contains(expected.key().get())) {
            throw ProofFlaw.KEY_UNEXPECTED.of(manifest.key());
        }
        listener.key(keys, expected.key());
        Note note = note(bytes);
        Checkpoint checkpoint = checkpoint(note, log);
        listener.checkpoint(checkpoint);
        List<Seen> seen = witnesses(note, named);
        if (seen.stream().filter(Seen::counts).count() < expected.witnesses()) {
            throw ProofFlaw.WITNESSES_TOO_FEW.of(ProofFiles.CHECKPOINT);
        }
        listener.witnesses(seen, !expected.witnessKeys().isEmpty());
        return checkpoint;
    }

    private static VerifierKey key(String text, SignatureType type) throws ProofRefused {
        try {
            VerifierKey key = VerifierKey.parse(text);
            if (key.type() == type) {
                return key;
            }
        } catch (NotProven e) {
            throw ProofFlaw.KEY_MALFORMED.of(ProofFiles.MANIFEST, e);
        }
        throw ProofFlaw.KEY_MALFORMED.of(ProofFiles.MANIFEST);
    }

    /** Those that handed over to the log's key: whoever knows one of them knows this one. */
    private LogKeys keys(VerifierKey log) throws ProofRefused {
        try {
            return LogKeys.leading(
                    manifest.successions().stream().map(Succession::parse).toList(), log);
        } catch (NotProven e) {
            throw ProofFlaw.SUCCESSION_INVALID.of(ProofFiles.MANIFEST, e);
        }
    }

    private static Note note(byte[] bytes) throws ProofRefused {
        try {
            return Note.parse(bytes);
        } catch (NotProven e) {
            throw ProofFlaw.CHECKPOINT_UNREADABLE.of(ProofFiles.CHECKPOINT, e);
        }
    }

    private Checkpoint checkpoint(Note note, VerifierKey log) throws ProofRefused {
        try {
            Checkpoint checkpoint = Checkpoint.open(note, log);
            if (checkpoint.origin().equals(manifest.origin())) {
                return checkpoint;
            }
        } catch (NotProven e) {
            throw flaw(e).of(ProofFiles.CHECKPOINT, e);
        }
        throw ProofFlaw.CHECKPOINT_ORIGIN.of(ProofFiles.CHECKPOINT);
    }

    private static ProofFlaw flaw(NotProven e) {
        return switch (e.flaw()) {
            case UNSIGNED, SIGNATURE_WRONG -> ProofFlaw.CHECKPOINT_SIGNATURE;
            case ORIGIN_DIFFERS -> ProofFlaw.CHECKPOINT_ORIGIN;
            default -> ProofFlaw.CHECKPOINT_UNREADABLE;
        };
    }

    /** Those whom the proof names and those who were asked for: nobody's signature may be wrong. */
    private List<Seen> witnesses(Note note, List<VerifierKey> named) throws ProofRefused {
        Set<VerifierKey> known = new LinkedHashSet<>(named);
        known.addAll(expected.witnessKeys());
        List<Seen> seen = new ArrayList<>();
        for (VerifierKey witness : known) {
            try {
                NoteSignature signature = note.verify(List.of(witness)).get(0);
                long time = Cosignature.of(signature).time();
                if (time >= YEAR_10000) {
                    throw ProofFlaw.WITNESS_SIGNATURE.of(witness.text());
                }
                seen.add(new Seen(witness, Instant.ofEpochSecond(time), expected.counts(witness, named)));
            } catch (NotProven e) {
                if (e.flaw() != Flaw.UNSIGNED) {
                    throw ProofFlaw.WITNESS_SIGNATURE.of(witness.text(), e);
                }
            }
        }
        return seen;
    }
}
