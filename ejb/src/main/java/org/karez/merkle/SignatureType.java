package org.karez.merkle;

/** What a key signs. The type goes into the key's identifier, so that a key of one type is never taken for one of another. */
public enum SignatureType {
    /** Signs the text of a note, by Ed25519 (C2SP signed-note). Logs sign their checkpoints so. */
    ED25519(0x01),
    /** Signs the text of a checkpoint and the time when it was seen, by Ed25519 (C2SP tlog-cosignature, v1). Witnesses do so. */
    COSIGNATURE(0x04);

    private final byte code;

    SignatureType(int code) {
        this.code = (byte) code;
    }

    /** The byte that C2SP assigned. */
    byte code() {
        return code;
    }

    /** The type that the byte is assigned to. */
    static SignatureType of(byte code) {
        for (SignatureType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw Flaw.KEY_TEXT.because("signature type %d", code);
    }
}
