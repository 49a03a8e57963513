package org.karez.proof;

import static org.karez.proof.Edits.changed;
import static org.karez.proof.Edits.edited;
import static org.karez.proof.Edits.flipped;
import static org.karez.proof.Edits.text;
import static org.karez.proof.TriedProof.bad;

import java.util.List;

/** Proofs whose entries or leaves somebody altered. */
final class TriedEntries {

    private static final String CHECKPOINT = ProofFiles.CHECKPOINT;
    private static final String MANIFEST = ProofFiles.MANIFEST;

    private TriedEntries() {}

    static void addEntries(List<TriedProof> all) {
        String second = "entries/00002.json";
        all.add(bad(
                ProofFlaw.ENTRY_NOT_CANONICAL,
                second,
                "a space",
                changed(second, text(text -> text.replaceFirst(",", ", ")))));
        all.add(bad(
                ProofFlaw.ENTRY_NOT_CANONICAL,
                second,
                "a longer escape",
                changed(second, text(text -> text.replace("\\n", "\\u000a")))));
        all.add(bad(
                ProofFlaw.ENTRY_NOT_CANONICAL,
                second,
                "a fraction",
                changed(second, text(text -> text.replace("\"v\":1", "\"v\":1.0")))));
        all.add(bad(ProofFlaw.ENTRY_NOT_CANONICAL, second, "nothing", changed(second, bytes -> new byte[0])));
        all.add(bad(
                ProofFlaw.ENTRY_NOT_CANONICAL,
                second,
                "a mark before it",
                changed(second, text(text -> "\ufeff" + text))));
        all.add(bad(ProofFlaw.ENTRY_NOT_CANONICAL, second, "not UTF-8", changed(second, bytes -> {
            bytes[bytes.length / 2] = (byte) 0xc0;
            return bytes;
        })));
        all.add(bad(
                ProofFlaw.ENTRY_UNREADABLE,
                second,
                "another version",
                changed(second, text(text -> text.replace("\"v\":1", "\"v\":2")))));
        all.add(bad(
                ProofFlaw.ENTRY_UNREADABLE,
                second,
                "no moment",
                changed(second, text(text -> text.replace("T10:", "T25:")))));
        all.add(bad(
                ProofFlaw.ENTRY_UNREADABLE,
                second,
                "a state that is no text",
                changed(second, text(text -> text.replace("\"TRACED\"", "true")))));
        all.add(bad(
                ProofFlaw.ENTRY_UNREADABLE,
                second,
                "parts without any",
                changed(second, text(text -> text.replaceFirst("\"parts\":\\{[^}]*}", "\"parts\":{}")))));
        all.add(bad(
                ProofFlaw.ENTRY_MISPLACED,
                second,
                "of another asset",
                changed(second, text(text -> text.replace("\"subject\":\"a0", "\"subject\":\"a1")))));
        all.add(bad(
                ProofFlaw.CHAIN_GAP,
                second,
                "another number",
                changed(second, text(text -> text.replace("\"number\":2", "\"number\":3")))));
        all.add(bad(ProofFlaw.CHAIN_GAP, second, "two changed places", edited(files -> {
            byte[] third = files.get("entries/00003.json");
            files.put("entries/00003.json", files.put(second, third));
        })));
        all.add(bad(
                ProofFlaw.CHAIN_BROKEN,
                second,
                "another hash",
                changed(second, text(text -> flipped(text, "\"previous\":\"", 5)))));
        all.add(bad(
                ProofFlaw.CHAIN_BROKEN,
                "entries/00001.json",
                "a first that follows",
                changed(
                        "entries/00001.json",
                        text(text -> text.replace("\"previous\":\"", "\"previous\":\"" + "0".repeat(64))))));
    }

    static void addLeaves(List<TriedProof> all) {
        String second = "leaves/00002.txt";
        all.add(bad(ProofFlaw.LEAF_UNREADABLE, second, "no end", changed(second, text(String::stripTrailing))));
        all.add(bad(
                ProofFlaw.LEAF_UNREADABLE,
                second,
                "a number with a zero before",
                changed(second, text(text -> "0" + text))));
        all.add(bad(
                ProofFlaw.LEAF_UNREADABLE,
                second,
                "capitals",
                changed(second, text(text -> text.replaceFirst("[a-f]", "F")))));
        all.add(bad(
                ProofFlaw.LEAF_NOT_IN_TREE,
                second,
                "another position",
                changed(second, text(text -> text.replaceFirst("3\n", "2\n")))));
        all.add(bad(
                ProofFlaw.LEAF_NOT_IN_TREE,
                second,
                "beyond the tree",
                changed(second, text(text -> "999999999999999999" + text.substring(1)))));
        all.add(bad(
                ProofFlaw.LEAF_NOT_IN_TREE,
                second,
                "another hash",
                changed(second, text(text -> flipped(text, "\n", 60)))));
        all.add(bad(
                ProofFlaw.LEAF_NOT_IN_TREE,
                second,
                "a hash less",
                changed(second, text(text -> text.substring(0, text.length() - 65)))));
        all.add(bad(
                ProofFlaw.LEAF_NOT_IN_TREE,
                "leaves/00001.txt",
                "a word of the first entry",
                changed("entries/00001.json", text(text -> text.replace("TRACED", "FROZEN")))));
        all.add(bad(
                ProofFlaw.LEAF_NOT_IN_TREE,
                "leaves/00003.txt",
                "a word of the last entry",
                changed("entries/00003.json", text(text -> text.replace("TRACED", "FROZEN")))));
    }
}
