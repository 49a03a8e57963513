package org.karez.proof;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Alters the proof of a chain, and packs it anew. */
final class Edits {

    private Edits() {}

    static byte[] edited(Consumer<Map<String, byte[]>> edit) {
        Map<String, byte[]> files = Proofs.files(Proofs.ofSubject());
        edit.accept(files);
        return Proofs.packed(files);
    }

    static byte[] with(String name, byte[] bytes) {
        return edited(files -> files.put(name, bytes));
    }

    static byte[] with(int count, byte[] bytes) {
        return edited(files -> {
            for (int place = 4; place < count; place++) {
                files.put(ProofFiles.entry(place), bytes);
            }
        });
    }

    static byte[] changed(String name, UnaryOperator<byte[]> change) {
        return edited(files -> files.computeIfPresent(name, (same, bytes) -> change.apply(bytes)));
    }

    static UnaryOperator<byte[]> text(UnaryOperator<String> change) {
        return bytes -> {
            String before = new String(bytes, StandardCharsets.UTF_8);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalStateException("nothing is changed in " + before);
            }
            return after.getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Another character of the same alphabet, so many places after a word. */
    static String flipped(String text, String word, int after) {
        int at = text.indexOf(word) + word.length() + after;
        char other = text.charAt(at) == '1' ? '2' : '1';
        return text.substring(0, at) + other + text.substring(at + 1);
    }
}
