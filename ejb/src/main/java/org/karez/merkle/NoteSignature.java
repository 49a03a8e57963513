package org.karez.merkle;

import java.nio.ByteBuffer;

/**
 * One signature under a note.
 *
 * @param name of the key that it says made it
 * @param keyId which of the keys of that name
 * @param bytes the signature, in the form of the key's type
 */
public record NoteSignature(String name, int keyId, byte[] bytes) {

    /** An em dash and a space. */
    private static final String BEGIN = "\u2014 ";

    public NoteSignature {
        NoteText.checkName(name);
        if (bytes.length == 0) {
            throw Flaw.NOTE_FORM.because("an empty signature");
        }
    }

    /** The signature of a line without its end. */
    static NoteSignature parse(String line) {
        int afterName = line.indexOf(' ', BEGIN.length());
        if (!line.startsWith(BEGIN) || afterName < 0) {
            throw Flaw.NOTE_FORM.because("no signature line");
        }
        byte[] idAndSignature = CanonicalBase64.decode(line.substring(afterName + 1), Flaw.NOTE_FORM);
        if (idAndSignature.length < Integer.BYTES) {
            throw Flaw.NOTE_FORM.because("%d bytes of a signature", idAndSignature.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(idAndSignature);
        int id = buffer.getInt();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return new NoteSignature(line.substring(BEGIN.length(), afterName), id, bytes);
    }

    String line() {
        byte[] idAndSignature = ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(keyId)
                .put(bytes)
                .array();
        return BEGIN + name + " " + CanonicalBase64.encode(idAndSignature) + "\n";
    }
}
