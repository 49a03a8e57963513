package org.karez.export;

/** What a record of an export holds. Letters and sizes are part of the form {@code karez-export/1}. */
enum RecordType {
    /** What the export is of; once, first. */
    HEADER('H', 64 * 1024),
    /** Numbers of arrival that the tree had passed without their entries, and whose entries came since. */
    GAPS('G', 64 * 1024),
    /** Somebody who signs checkpoints as a witness. */
    WITNESS('W', 16 * 1024),
    /** What the log signed. */
    CHECKPOINT('C', 260 * 1024),
    /** What a witness signed of the checkpoint before. */
    COSIGNATURE('S', 16 * 1024),
    /** Up to 256 leaves of the tree. */
    TILE('T', 16 * 1024),
    /** The authority whose trail follows. */
    AUTHORITY('A', 4 * 1024),
    /** The subject whose entries follow: the head of its chain and its business row. */
    SUBJECT('B', 32 * 1024 * 1024),
    /** One entry of the subject before. */
    ENTRY('E', 4 * 1024 * 1024),
    /** Entries of other authorities: their hashes as leaves, and no content. */
    OTHERS('O', 64 * 1024),
    /** How much there was; once, last. */
    END('Z', 1024);

    private final byte code;
    private final int most;

    RecordType(char code, int most) {
        this.code = (byte) code;
        this.most = most;
    }

    byte code() {
        return code;
    }

    /** Bytes of the largest one. */
    int most() {
        return most;
    }

    /** The type of a letter; null when there is none. */
    static RecordType of(byte code) {
        for (RecordType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }
}
