package org.karez.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.InclusionProof;
import org.karez.merkle.NotProven;
import org.karez.merkle.TreeHash;
import org.karez.shared.CanonicalReader;

/** Checks one proof, in the order of {@link ProofFlaw}, one file after the other. */
public final class ProofCheck {

    private final ProofArchive archive;
    private final Expected expected;
    private final ProofListener listener;
    private final TreeHash hash = new TreeHash();

    private ProofCheck(ProofArchive archive, Expected expected, ProofListener listener) {
        this.archive = archive;
        this.expected = expected;
        this.listener = listener;
    }

    /**
     * Checks the proof of a file.
     *
     * @param listener hears of what holds; of nothing more once something is wrong
     * @throws ProofRefused when something is wrong, saying what first
     * @throws IOException when the file cannot be read
     */
    public static void check(Path proof, Expected expected, ProofListener listener) throws IOException, ProofRefused {
        try (ProofArchive archive = ProofArchive.open(proof)) {
            new ProofCheck(archive, expected, listener).check();
        }
    }

    private void check() throws IOException, ProofRefused {
        listener.archive(archive.names().size());
        ProofManifest manifest = manifest();
        checkFiles(manifest);
        listener.manifest(manifest);
        Checkpoint checkpoint =
                new StatementCheck(manifest, expected, listener).check(archive.read(ProofFiles.CHECKPOINT));
        int place = 0;
        for (ProofSubject subject : manifest.subjects()) {
            checkChain(subject, place, checkpoint);
            place += subject.entries();
        }
    }

    private ProofManifest manifest() throws IOException, ProofRefused {
        byte[] bytes = archive.read(ProofFiles.MANIFEST);
        try {
            return ProofManifest.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw ProofFlaw.MANIFEST_UNREADABLE.of(ProofFiles.MANIFEST, e);
        }
    }

    private void checkFiles(ProofManifest manifest) throws ProofRefused {
        require(ProofFiles.CHECKPOINT);
        for (int place = 1; place <= manifest.entries(); place++) {
            require(ProofFiles.entry(place));
            require(ProofFiles.leaf(place));
        }
        for (String name : archive.names()) {
            int place = ProofFiles.place(name);
            if (place > manifest.entries() || place == 0) {
                throw ProofFlaw.FILE_SURPLUS.of(name);
            }
        }
    }

    private void require(String name) throws ProofRefused {
        if (!archive.names().contains(name)) {
            throw ProofFlaw.FILE_MISSING.of(name);
        }
    }

    private void checkChain(ProofSubject subject, int before, Checkpoint checkpoint) throws IOException, ProofRefused {
        byte[] last = null;
        long lastLeaf = -1;
        for (int i = 0; i < subject.entries(); i++) {
            String file = ProofFiles.entry(before + i + 1);
            byte[] bytes = archive.read(file);
            ProvenEntry entry = entry(bytes, file);
            if (!entry.kind().equals(subject.kind()) || !entry.subject().equals(subject.id())) {
                throw ProofFlaw.ENTRY_MISPLACED.of(file);
            }
            if (entry.number() != subject.first() + i) {
                throw ProofFlaw.CHAIN_GAP.of(file);
            }
            if (!follows(entry, last)) {
                throw ProofFlaw.CHAIN_BROKEN.of(file);
            }
            long leaf = checkLeaf(before + i + 1, bytes, lastLeaf, checkpoint);
            listener.entry(entry, leaf);
            last = bytes;
            lastLeaf = leaf;
        }
    }

    private static ProvenEntry entry(byte[] bytes, String file) throws ProofRefused {
        Map<String, Object> members;
        try {
            members = CanonicalReader.members(bytes);
        } catch (IllegalArgumentException e) {
            throw ProofFlaw.ENTRY_NOT_CANONICAL.of(file, e);
        }
        try {
            return ProvenEntry.of(members);
        } catch (IllegalArgumentException e) {
            throw ProofFlaw.ENTRY_UNREADABLE.of(file, e);
        }
    }

    /** The first of a chain names none before it; of the first that is proven of a later stretch, any hash will do. */
    private static boolean follows(ProvenEntry entry, byte[] last) {
        if (last == null) {
            return entry.previous().isEmpty() == (entry.number() == 1);
        }
        return entry.previous().equals(HexFormat.of().formatHex(Sha256.of(last)));
    }

    private long checkLeaf(int place, byte[] entry, long lastLeaf, Checkpoint checkpoint)
            throws IOException, ProofRefused {
        String file = ProofFiles.leaf(place);
        InclusionProof proof;
        try {
            proof = LeafProof.parse(archive.read(file), checkpoint.size());
        } catch (IllegalArgumentException e) {
            throw ProofFlaw.LEAF_UNREADABLE.of(file, e);
        }
        try {
            proof.verify(hash.leaf(entry), checkpoint.root());
        } catch (NotProven e) {
            throw ProofFlaw.LEAF_NOT_IN_TREE.of(file, e);
        }
        if (proof.index() <= lastLeaf) {
            throw ProofFlaw.LEAF_ORDER.of(file);
        }
        return proof.index();
    }
}
