package org.karez.proof;

import static org.karez.proof.Edits.changed;
import static org.karez.proof.Edits.edited;
import static org.karez.proof.Edits.with;
import static org.karez.proof.TriedProof.bad;
import static org.karez.proof.TriedProof.good;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Good proofs and proofs that somebody altered, with what is to be said of each: the same of every program that checks them. */
public final class TriedProofs {

    private static final String NONE = "";
    private static final String CHECKPOINT = ProofFiles.CHECKPOINT;
    private static final String MANIFEST = ProofFiles.MANIFEST;

    private TriedProofs() {}

    public static List<TriedProof> all() {
        List<TriedProof> all = new ArrayList<>();
        addGood(all);
        addArchives(all);
        addFiles(all);
        TriedStatements.addManifests(all);
        TriedSuccessions.addGood(all);
        TriedSuccessions.addBroken(all);
        TriedSuccessions.addAltered(all);
        TriedStatements.addStatements(all);
        TriedStatements.addWitnesses(all);
        TriedEntries.addEntries(all);
        TriedEntries.addLeaves(all);
        all.addAll(FalseLogs.all());
        return all;
    }

    private static void addGood(List<TriedProof> all) {
        all.add(good("one entry", Proofs.ofEntry()).expecting(Proofs.KEY, 2));
        all.add(good("a chain", Proofs.ofSubject()).expecting(Proofs.KEY, 2, Proofs.TAJIK, Proofs.KYRGYZ));
        all.add(good("a case", Proofs.ofCase()));
        all.add(good("packed anew", Proofs.packed(Proofs.files(Proofs.ofCase()))));
        Map<String, byte[]> folders = new LinkedHashMap<>();
        folders.put("leaves/", new byte[0]);
        folders.put("entries/", new byte[0]);
        folders.put("verify.html", new byte[70_000]);
        folders.putAll(Proofs.files(Proofs.ofSubject()));
        all.add(good("packed anew with its folders", Proofs.packed(folders)));
        all.add(good("a note with a stranger's signature", changed(CHECKPOINT, TriedProofs::withStranger)));
    }

    private static void addArchives(List<TriedProof> all) {
        byte[] whole = Proofs.ofSubject();
        all.add(bad(ProofFlaw.ARCHIVE_UNREADABLE, NONE, "nothing", new byte[0]));
        all.add(bad(ProofFlaw.ARCHIVE_UNREADABLE, NONE, "cut off", Arrays.copyOf(whole, whole.length - 1)));
        all.add(bad(ProofFlaw.ARCHIVE_UNREADABLE, NONE, "something behind", Arrays.copyOf(whole, whole.length + 1)));
        all.add(bad(ProofFlaw.ARCHIVE_UNREADABLE, NONE, "something before", Bytes.joined(new byte[] {80}, whole)));
        all.add(bad(ProofFlaw.ARCHIVE_UNREADABLE, NONE, "encrypted", Bytes.inDirectory(whole, MANIFEST, -38, 1)));
        all.add(bad(
                ProofFlaw.ARCHIVE_UNREADABLE, NONE, "an unknown method", Bytes.inDirectory(whole, MANIFEST, -36, 9)));
        for (String name :
                List.of("../evil", "/etc/passwd", "entries/1.json", "entries/00001.json/", "Manifest.json", "a\\b")) {
            all.add(bad(ProofFlaw.ARCHIVE_NAME, name.replace('\\', '?'), name, with(name, new byte[0])));
        }
        all.add(bad(
                ProofFlaw.ARCHIVE_DUPLICATE,
                "entries/00002.json",
                "two of a name",
                Bytes.replaced(whole, "entries/00003.json", "entries/00002.json")));
        all.add(bad(ProofFlaw.ARCHIVE_TOO_LARGE, MANIFEST, "a large manifest", with(MANIFEST, new byte[3 << 20])));
        all.add(bad(
                ProofFlaw.ARCHIVE_TOO_LARGE,
                "entries/00002.json",
                "a large entry",
                with("entries/00002.json", new byte[(1 << 20) + 1])));
        all.add(bad(ProofFlaw.ARCHIVE_TOO_LARGE, NONE, "large together", with(300, new byte[1 << 20])));
        all.add(bad(ProofFlaw.ARCHIVE_TOO_LARGE, NONE, "many files", with(40_010, new byte[0])));
        byte[] packed = Proofs.packed(Proofs.files(whole));
        all.add(bad(ProofFlaw.ARCHIVE_DAMAGED, MANIFEST, "a byte of a stored file", Bytes.after(whole, MANIFEST, 3)));
        all.add(bad(ProofFlaw.ARCHIVE_DAMAGED, MANIFEST, "a byte of a packed file", Bytes.after(packed, MANIFEST, 9)));
        all.add(bad(ProofFlaw.ARCHIVE_DAMAGED, MANIFEST, "another name inside", Bytes.after(whole, MANIFEST, -2)));
        all.add(bad(
                ProofFlaw.ARCHIVE_DAMAGED,
                MANIFEST,
                "less than it holds",
                Bytes.inDirectory(packed, MANIFEST, -22, 1)));
        all.add(bad(ProofFlaw.ARCHIVE_DAMAGED, MANIFEST, "another sum", Bytes.inDirectory(whole, MANIFEST, -30, 1)));
        all.add(bad(
                ProofFlaw.ARCHIVE_DAMAGED, MANIFEST, "a header elsewhere", Bytes.inDirectory(whole, MANIFEST, -4, 7)));
    }

    private static void addFiles(List<TriedProof> all) {
        for (String name : List.of(MANIFEST, CHECKPOINT, "entries/00002.json", "leaves/00003.txt")) {
            all.add(bad(ProofFlaw.FILE_MISSING, name, "without " + name, edited(files -> files.remove(name))));
        }
        for (String name : List.of("entries/00004.json", "leaves/00000.txt")) {
            all.add(bad(ProofFlaw.FILE_SURPLUS, name, "one more file", with(name, new byte[0])));
        }
    }

    private static byte[] withStranger(byte[] note) {
        return Bytes.joined(note, "\u2014 stranger AAAAAAAA\n".getBytes(StandardCharsets.UTF_8));
    }
}
