package org.karez.merkle;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a log states of itself at one moment: its size and its root (C2SP tlog-checkpoint). Signed, it commits the log to every leaf
 * before.
 *
 * @param origin which log, as the name of its key
 * @param size of its tree
 * @param root of its tree
 * @param extensions further lines, which nobody checks
 */
public record Checkpoint(String origin, long size, byte[] root, List<String> extensions) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");
    private static final int LINES = 3;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        checkLine(origin);
        extensions.forEach(Checkpoint::checkLine);
        if (size < 0) {
            throw Flaw.CHECKPOINT_FORM.because("size %d", size);
        }
        TreeHash.check(root);
    }

    /** A checkpoint without further lines. */
    public Checkpoint(String origin, long size, byte[] root) {
        this(origin, size, root, List.of());
    }

    /**
     * The checkpoint of a text. It proves nothing before the note is verified that it is from.
     *
     * @throws NotProven when it is no checkpoint's, saying why
     */
    public static Checkpoint parse(String text) {
        NoteText.check(text);
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < LINES) {
            throw Flaw.CHECKPOINT_FORM.because("%d lines", lines.size());
        }
        return new Checkpoint(
                lines.get(0),
                size(lines.get(1)),
                CanonicalBase64.decode(lines.get(2), Flaw.CHECKPOINT_FORM),
                lines.subList(LINES, lines.size()));
    }

    /**
     * The checkpoint of a note that its log signed.
     *
     * @throws NotProven when it did not, or when the note is no checkpoint of this log
     */
    public static Checkpoint open(Note note, VerifierKey log) {
        note.verify(List.of(log));
        return ofSigned(note, log);
    }

    /** The checkpoint of a note of which it is known that this key signed it. */
    static Checkpoint ofSigned(Note note, VerifierKey log) {
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(log.name())) {
            throw Flaw.ORIGIN_DIFFERS.because("%s, signed by %s", checkpoint.origin, log.name());
        }
        return checkpoint;
    }

    /** The text that is signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin);
        text.append('\n')
                .append(size)
                .append('\n')
                .append(CanonicalBase64.encode(root))
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** The note by which the log states it. */
    public Note sign(SigningKey log) {
        return new Note(text(), List.of(log.sign(text())));
    }

    private static long size(String digits) {
        try {
            if (SIZE.matcher(digits).matches()) {
                return Long.parseLong(digits);
            }
        } catch (NumberFormatException e) {
            throw Flaw.CHECKPOINT_FORM.because(e, "a size beyond all trees");
        }
        throw Flaw.CHECKPOINT_FORM.because("no size");
    }

    private static void checkLine(String line) {
        if (line.isEmpty()) {
            throw Flaw.CHECKPOINT_FORM.because("an empty line");
        }
        NoteText.checkLine(line, Flaw.CHECKPOINT_FORM);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that
                && origin.equals(that.origin)
                && size == that.size
                && Arrays.equals(root, that.root)
                && extensions.equals(that.extensions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(origin, size, Arrays.hashCode(root), extensions);
    }
}
