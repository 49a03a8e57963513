package org.karez.merkle;

import java.util.List;

/**
 * That a key of a log hands over to another one of the same name. Both sign it: the old one, by which everybody knows the log, says who
 * follows, and the new one that it is there.
 *
 * <pre>{@code
 * karez-log-succession/1
 * <text of the old key>
 * <text of the new key>
 * }</pre>
 *
 * <p>It is a note with exactly these two signatures, the old key's first. No checkpoint is taken for it, and it for none: where a
 * checkpoint has its size it has a key, and no log is called as its first line is.
 */
public final class Succession {

    private static final String FORM = "karez-log-succession/1";
    private static final int LINES = 3;
    private static final int SIGNATURES = 2;

    private final VerifierKey from;
    private final VerifierKey to;
    private final Note note;

    private Succession(VerifierKey from, VerifierKey to, Note note) {
        this.from = from;
        this.to = to;
        this.note = note;
    }

    /**
     * Hands over.
     *
     * @throws NotProven when the two are not different keys of one log
     */
    public static Succession sign(SigningKey from, SigningKey to) {
        check(from.verifier(), to.verifier());
        String text = FORM + "\n" + from.verifier() + "\n" + to.verifier() + "\n";
        return new Succession(from.verifier(), to.verifier(), new Note(text, List.of(from.sign(text), to.sign(text))));
    }

    /**
     * The succession of a note that both keys signed.
     *
     * @throws NotProven when it is none, saying why
     */
    public static Succession parse(String note) {
        return of(Note.parse(note));
    }

    /**
     * The succession of bytes that came from elsewhere.
     *
     * @throws NotProven when they are no note of one that both keys signed, saying why
     */
    public static Succession parse(byte[] note) {
        return of(Note.parse(note));
    }

    private static Succession of(Note note) {
        String text = note.text();
        String[] lines = text.substring(0, text.length() - 1).split("\n", LINES + 1);
        if (lines.length != LINES || !lines[0].equals(FORM)) {
            throw Flaw.SUCCESSION_FORM.because("not %s and two keys", FORM);
        }
        VerifierKey from = VerifierKey.parse(lines[1]);
        VerifierKey to = VerifierKey.parse(lines[2]);
        check(from, to);
        List<NoteSignature> signatures = note.signatures();
        if (signatures.size() != SIGNATURES || !from.isNamedBy(signatures.get(0)) || !to.isNamedBy(signatures.get(1))) {
            throw Flaw.SUCCESSION_FORM.because("not signed by the old key and the new one alone");
        }
        from.verify(text, signatures.get(0));
        to.verify(text, signatures.get(1));
        return new Succession(from, to, note);
    }

    private static void check(VerifierKey from, VerifierKey to) {
        if (from.type() != SignatureType.ED25519 || to.type() != SignatureType.ED25519) {
            throw Flaw.SUCCESSION_KEYS.because("a witness's key");
        }
        if (!from.name().equals(to.name()) || from.name().equals(FORM) || from.id() == to.id()) {
            throw Flaw.SUCCESSION_KEYS.because("%s and %s", from, to);
        }
    }

    /** The key that hands over. */
    public VerifierKey from() {
        return from;
    }

    /** The key that follows it. */
    public VerifierKey to() {
        return to;
    }

    /** With both signatures. */
    public Note note() {
        return note;
    }

    /** Says the same, whatever the bytes of the signatures are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Succession that && from.equals(that.from) && to.equals(that.to);
    }

    @Override
    public int hashCode() {
        return note.text().hashCode();
    }

    @Override
    public String toString() {
        return from + " hands over to " + to;
    }
}
