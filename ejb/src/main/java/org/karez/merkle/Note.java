package org.karez.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text with signatures under it (C2SP signed-note). Whoever reads it verifies first: before that, the text is anybody's.
 *
 * @param text what is signed, the end of its last line included
 * @param signatures at least one
 */
public record Note(String text, List<NoteSignature> signatures) {

    /** Bytes of the longest note: room for sixteen post-quantum signatures, which a stranger may add, and more. */
    public static final int LONGEST = 256 * 1024;

    private static final int MOST_SIGNATURES = 64;

    public Note {
        signatures = List.copyOf(signatures);
        NoteText.check(text);
        if (signatures.isEmpty()) {
            throw Flaw.NOTE_FORM.because("no signature");
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw Flaw.NOTE_TOO_LONG.because("%d signatures", signatures.size());
        }
        int length = format(text, signatures).getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            throw Flaw.NOTE_TOO_LONG.because("%d bytes", length);
        }
    }

    /**
     * The note of bytes that came from elsewhere.
     *
     * @throws NotProven when they are no note's, saying why
     */
    public static Note parse(byte[] bytes) {
        if (bytes.length > LONGEST) {
            throw Flaw.NOTE_TOO_LONG.because("%d bytes", bytes.length);
        }
        try {
            return parse(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw Flaw.NOTE_TEXT.because(e, "not UTF-8");
        }
    }

    /**
     * The note of a string, as {@link #format} gives it.
     *
     * @throws NotProven when it is no note's, saying why
     */
    public static Note parse(String note) {
        if (note.length() > LONGEST) {
            throw Flaw.NOTE_TOO_LONG.because("%d characters", note.length());
        }
        NoteText.check(note);
        int textEnd = note.lastIndexOf("\n\n") + 1;
        if (textEnd == 0 || textEnd + 1 == note.length()) {
            throw Flaw.NOTE_FORM.because("no text, empty line and signature");
        }
        // One more than there may be is enough to refuse.
        String[] lines = note.substring(textEnd + 1, note.length() - 1).split("\n", MOST_SIGNATURES + 1);
        if (lines.length > MOST_SIGNATURES) {
            throw Flaw.NOTE_TOO_LONG.because("more than %d signatures", MOST_SIGNATURES);
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : lines) {
            signatures.add(NoteSignature.parse(line));
        }
        return new Note(note.substring(0, textEnd), signatures);
    }

    /** The note as it is kept and handed around. */
    public String format() {
        return format(text, signatures);
    }

    /** The note with one more signature. */
    public Note with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new Note(text, more);
    }

    /**
     * Verifies every signature of a known key; those of others are left alone.
     *
     * @return the signatures that hold, at least one
     * @throws NotProven when there is none, or when one of a known key does not verify
     */
    public List<NoteSignature> verify(Collection<VerifierKey> known) {
        List<NoteSignature> holding = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            List<VerifierKey> named =
                    known.stream().filter(key -> key.isNamedBy(signature)).toList();
            named.forEach(key -> key.verify(text, signature));
            if (!named.isEmpty()) {
                holding.add(signature);
            }
        }
        if (holding.isEmpty()) {
            throw Flaw.UNSIGNED.because("%d signatures, none of a known key", signatures.size());
        }
        return holding;
    }

    private static String format(String text, List<NoteSignature> signatures) {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
