package org.karez.proof;

import static org.karez.proof.Edits.changed;
import static org.karez.proof.Edits.flipped;
import static org.karez.proof.Edits.text;
import static org.karez.proof.TriedProof.bad;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Proofs whose manifest, checkpoint or cosignatures somebody altered. */
final class TriedStatements {

    private static final String CHECKPOINT = ProofFiles.CHECKPOINT;
    private static final String MANIFEST = ProofFiles.MANIFEST;

    private TriedStatements() {}

    static void addManifests(List<TriedProof> all) {
        Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
        edits.put("a space", text -> text.replace(":[", ": ["));
        edits.put("not JSON", text -> text + "}");
        edits.put("another form", text -> text.replace("karez-proof/1", "karez-proof/2"));
        edits.put("another member", text -> text.replace("\"origin\"", "\"origim\""));
        edits.put("an unknown scope", text -> text.replace("\"SUBJECT\"", "\"OBJECT\""));
        edits.put("one entry that is three", text -> text.replace("\"SUBJECT\"", "\"ENTRY\""));
        edits.put("a chain from the middle", text -> text.replace("\"first\":1", "\"first\":2"));
        edits.put("a case without its file", text -> text.replace("\"SUBJECT\"", "\"CASE\""));
        edits.put("no entries", text -> text.replace("\"entries\":3", "\"entries\":0"));
        edits.put("too many entries", text -> text.replace("\"entries\":3", "\"entries\":2147483647"));
        edits.put("a number as text", text -> text.replace("\"first\":1", "\"first\":\"1\""));
        edits.put("a day that is none", text -> text.replace("2026-11-25", "2026-11-31"));
        edits.put("a time in another spelling", text -> text.replace("09:00:00Z", "09:00:00.000Z"));
        edits.put("a witness twice", text -> text.replace(Proofs.TAJIK, Proofs.KYRGYZ));
        edits.put("a succession that is no text", text -> text.replace("\"successions\":[]", "\"successions\":[1]"));
        edits.put(
                "more successions than a log has",
                text -> text.replace("\"successions\":[]", "\"successions\":[" + "\"\",".repeat(63) + "\"\"]"));
        edits.put("no successions", text -> text.replace("\"successions\":[],", ""));
        edits.put("an identifier in capitals", text -> text.replace("\"a0000000-", "\"A0000000-"));
        edits.forEach((name, edit) ->
                all.add(bad(ProofFlaw.MANIFEST_UNREADABLE, MANIFEST, name, changed(MANIFEST, text(edit)))));
        all.add(bad(
                ProofFlaw.KEY_MALFORMED,
                MANIFEST,
                "a key's identifier",
                changed(MANIFEST, text(text -> text.replace("+1bf732e3+", "+1bf732e4+")))));
        all.add(bad(
                ProofFlaw.KEY_MALFORMED,
                MANIFEST,
                "a witness's key for the log's",
                changed(MANIFEST, text(text -> text.replace(Proofs.KEY, Proofs.UZBEK)))));
        all.add(bad(
                ProofFlaw.KEY_MALFORMED,
                MANIFEST,
                "a key that verifies everything",
                changed(MANIFEST, text(text -> text.replace(Proofs.KEY, weakKey())))));
        all.add(bad(ProofFlaw.KEY_UNEXPECTED, Proofs.KEY, "another log's key", Proofs.ofSubject())
                .expecting(Proofs.OTHER_KEY, 0));
    }

    static void addStatements(List<TriedProof> all) {
        Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
        edits.put("no signature", text -> text.substring(0, text.indexOf("\n\n") + 1));
        edits.put("no end of a line", text -> text.substring(0, text.length() - 1));
        edits.put("a signature without its dash", text -> text.replaceFirst("\u2014", "-"));
        edits.put(
                "Base64 without padding",
                text -> text.replaceFirst("=\n\n", "\n\n").replaceFirst("=\n", "\n"));
        edits.put("a control character", text -> text.replaceFirst("\n", "\t\n"));
        edits.put(
                "more signatures than a note has",
                text -> text + text.substring(text.indexOf("\n\n") + 2).repeat(30));
        edits.forEach((name, edit) ->
                all.add(bad(ProofFlaw.CHECKPOINT_UNREADABLE, CHECKPOINT, name, changed(CHECKPOINT, text(edit)))));
        all.add(bad(ProofFlaw.CHECKPOINT_UNREADABLE, CHECKPOINT, "not UTF-8", changed(CHECKPOINT, bytes -> {
            bytes[3] = (byte) 0xff;
            return bytes;
        })));
        all.add(bad(
                ProofFlaw.CHECKPOINT_SIGNATURE,
                CHECKPOINT,
                "another size",
                changed(CHECKPOINT, text(text -> text.replaceFirst("\n3", "\n4")))));
        all.add(bad(
                ProofFlaw.CHECKPOINT_SIGNATURE,
                CHECKPOINT,
                "signed by another key of the name",
                changed(MANIFEST, text(text -> text.replace(Proofs.KEY, Proofs.OTHER_KEY)))));
        all.add(bad(
                ProofFlaw.CHECKPOINT_SIGNATURE,
                CHECKPOINT,
                "an altered signature",
                changed(CHECKPOINT, text(text -> flipped(text, "trail ", 20)))));
        all.add(bad(
                ProofFlaw.CHECKPOINT_SIGNATURE,
                CHECKPOINT,
                "signed by witnesses only",
                changed(CHECKPOINT, text(text -> text.replaceFirst("\u2014 karez.*\n", "")))));
        all.add(bad(
                ProofFlaw.CHECKPOINT_ORIGIN,
                CHECKPOINT,
                "of another log than it says",
                changed(MANIFEST, text(text -> text.replace("\"karez.test/trail\"", "\"karez.demo/trail\"")))));
    }

    static void addWitnesses(List<TriedProof> all) {
        all.add(bad(
                ProofFlaw.WITNESS_SIGNATURE,
                Proofs.TAJIK,
                "an altered cosignature",
                changed(CHECKPOINT, text(text -> flipped(text, "witness.test/tj ", 40)))));
        all.add(bad(
                ProofFlaw.WITNESS_SIGNATURE,
                Proofs.KYRGYZ,
                "another time of a cosignature",
                changed(CHECKPOINT, text(text -> flipped(text, "witness.test/kg ", 14)))));
        all.add(bad(ProofFlaw.WITNESSES_TOO_FEW, CHECKPOINT, "two of three", Proofs.ofSubject())
                .expecting(Proofs.KEY, 3));
        all.add(bad(ProofFlaw.WITNESSES_TOO_FEW, CHECKPOINT, "one of those who count", Proofs.ofSubject())
                .expecting(Proofs.KEY, 2, Proofs.UZBEK, Proofs.TAJIK));
        all.add(bad(
                        ProofFlaw.WITNESSES_TOO_FEW,
                        CHECKPOINT,
                        "a cosignature twice",
                        changed(CHECKPOINT, text(TriedStatements::oneWitnessTwice)))
                .expecting(Proofs.KEY, 2));
    }

    private static String oneWitnessTwice(String text) {
        String kyrgyz =
                text.lines().filter(line -> line.contains("/kg ")).findFirst().orElseThrow();
        String tajik =
                text.lines().filter(line -> line.contains("/tj ")).findFirst().orElseThrow();
        return text.replace(tajik, kyrgyz);
    }

    private static String weakKey() {
        return Bytes.keyText("karez.test/trail", 1, new byte[32]);
    }
}
