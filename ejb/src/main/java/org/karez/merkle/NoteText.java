package org.karez.merkle;

import java.nio.charset.StandardCharsets;

/** What may stand in notes and checkpoints. */
final class NoteText {

    private NoteText() {}

    /** Refuses a text that is no whole number of lines, or has what is not written down. */
    static void check(String text) {
        if (!text.endsWith("\n")) {
            throw Flaw.NOTE_TEXT.because("the last line does not end");
        }
        checkLine(text.replace("\n", ""), Flaw.NOTE_TEXT);
    }

    /** Refuses, by that flaw, a line that has what is not written down. */
    static void checkLine(String line, Flaw flaw) {
        if (line.chars().anyMatch(c -> c < ' ')) {
            throw flaw.because("a control character");
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(line)) {
            throw flaw.because("half of a surrogate pair");
        }
    }

    /** Refuses the name of a key that would not be one word of a signature line, or of a key's text. */
    static void checkName(String name) {
        checkLine(name, Flaw.KEY_NAME);
        if (name.isEmpty() || name.codePoints().anyMatch(c -> c == '+' || isSpace(c))) {
            throw Flaw.KEY_NAME.because("empty, or with a space or a plus");
        }
    }

    private static boolean isSpace(int c) {
        // NEL is a control character to Java, and a space to Unicode.
        return Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0x85;
    }
}
