package org.karez.proof;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.karez.merkle.Note;
import org.karez.merkle.Succession;

/** Proofs that hold, for tests of every program that checks them. */
public final class Proofs {

    public static final String KEY = Log.KEY.verifier().text();
    public static final String OLDER_KEY = Log.OLDER_KEY.verifier().text();
    public static final String OLDEST_KEY = Log.OLDEST_KEY.verifier().text();
    public static final String OTHER_KEY = Log.FALSE_KEY.verifier().text();
    public static final String KYRGYZ = Log.KYRGYZ.verifier().text();
    public static final String TAJIK = Log.TAJIK.verifier().text();
    public static final String UZBEK = Log.UZBEK.verifier().text();

    static final Instant MADE = Instant.parse("2026-11-25T09:00:00Z");
    /** Entries of others, which lie between in the tree. */
    private static final int OTHERS = 299;

    private Proofs() {}

    /** The chain of an account: three entries. */
    public static byte[] ofSubject() {
        return of(ProofScope.SUBJECT, List.of(subject("ASSET", Told.ACCOUNT, 1, 3)));
    }

    /** The second entry of that chain. */
    public static byte[] ofEntry() {
        return of(ProofScope.ENTRY, List.of(subject("ASSET", Told.ACCOUNT, 2, 1)));
    }

    /** A case of two entries, with an account of three and a house of one. */
    public static byte[] ofCase() {
        return of(
                ProofScope.CASE,
                List.of(
                        subject("CASE_FILE", Told.CASE, 1, 2),
                        subject("ASSET", Told.ACCOUNT, 1, 3),
                        subject("ASSET", Told.HOUSE, 1, 1)));
    }

    /** The chain of the account, under the third key of the log. */
    public static byte[] ofSubjectUnderTheThirdKey() {
        return following(List.of(
                Succession.sign(Log.OLDEST_KEY, Log.OLDER_KEY).note().format(),
                Succession.sign(Log.OLDER_KEY, Log.KEY).note().format()));
    }

    /** The chain of the account, with what is told of the keys before. */
    static byte[] following(List<String> successions) {
        return of(ProofScope.SUBJECT, List.of(subject("ASSET", Told.ACCOUNT, 1, 3)), successions);
    }

    static ProofSubject subject(String kind, UUID id, int first, int entries) {
        return new ProofSubject(kind, id, "KZ-2026-0007", first, entries);
    }

    /** The proof of stretches of chains whose entries before are in the log too. */
    static byte[] of(ProofScope scope, List<ProofSubject> subjects) {
        return of(scope, subjects, List.of());
    }

    private static byte[] of(ProofScope scope, List<ProofSubject> subjects, List<String> successions) {
        Log log = new Log();
        List<byte[]> entries = new ArrayList<>();
        List<Long> leaves = new ArrayList<>();
        for (ProofSubject subject : subjects) {
            byte[] last = null;
            for (int number = 1; number < subject.first() + subject.entries(); number++) {
                log.add(new byte[] {(byte) number});
                last = Told.entry(subject.kind(), subject.id(), number, last);
                long leaf = log.add(last);
                if (number >= subject.first()) {
                    entries.add(last);
                    leaves.add(leaf);
                }
            }
        }
        for (int i = 0; i < OTHERS; i++) {
            log.add(new byte[] {(byte) i, 1});
        }
        return write(manifest(scope, subjects, successions), log.note(), log, entries, leaves);
    }

    static ProofManifest manifest(ProofScope scope, List<ProofSubject> subjects) {
        return manifest(scope, subjects, List.of());
    }

    private static ProofManifest manifest(ProofScope scope, List<ProofSubject> subjects, List<String> successions) {
        return new ProofManifest(
                scope,
                Log.KEY.verifier().name(),
                KEY,
                successions,
                List.of(KYRGYZ, TAJIK),
                MADE,
                subjects,
                Map.of(Told.OFFICER.toString(), "Айбек Оспанов"));
    }

    static byte[] write(ProofManifest manifest, Note checkpoint, Log log, List<byte[]> entries, List<Long> leaves) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ProofWriter proof = new ProofWriter(out, manifest, checkpoint)) {
            for (int i = 0; i < entries.size(); i++) {
                proof.add(entries.get(i), log.proof(leaves.get(i)));
            }
            proof.page(ProofFiles.README, "<title>proof</title>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The files of a proof, to be changed. */
    static Map<String, byte[]> files(byte[] proof) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(proof))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                files.put(file.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Packs them as any program does: compressed, and with sizes that follow. */
    static byte[] packed(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
