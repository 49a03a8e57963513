package org.karez.merkle;

/** Why something proves nothing. */
public enum Flaw {
    /** The tree has no such leaf. */
    NO_SUCH_LEAF,
    /** A size is negative, or that of an empty tree where something is to be proven of its leaves. */
    NO_SUCH_TREE,
    /** The later of two trees is smaller than the earlier one. */
    TREE_SHRANK,
    /** A proof has more or fewer hashes than the sizes demand. */
    PROOF_LENGTH,
    /** A hash does not have 32 bytes. */
    HASH_LENGTH,
    /** A proof leads to another root of the tree, or of the later of two trees. */
    ROOT_DIFFERS,
    /** A proof leads to another root of the earlier of two trees. */
    EARLIER_ROOT_DIFFERS,
    /** A tile's path or place is none that a tile can have. */
    TILE_PLACE,
    /** A tile that is needed is not there. */
    TILE_MISSING,
    /** A tile holds fewer hashes than it is wide, or no whole number of them. */
    TILE_LENGTH,
    /** A note is too long, or has too many signatures. */
    NOTE_TOO_LONG,
    /** A text is no valid UTF-8, does not end its last line, or has control characters. */
    NOTE_TEXT,
    /** A note does not consist of a text, an empty line and signature lines. */
    NOTE_FORM,
    /** A key's name is empty, or has a space, a plus or a control character. */
    KEY_NAME,
    /** A key's text is malformed, or is of a type that is not used here. */
    KEY_TEXT,
    /** A key's text carries the identifier of another key. */
    KEY_ID,
    /** A key is none of its curve, or is so weak that it verifies what nobody signed. */
    KEY_WEAK,
    /** None of the signatures is of a known key. */
    UNSIGNED,
    /** A signature of a known key does not verify. */
    SIGNATURE_WRONG,
    /** A checkpoint does not consist of origin, size, root and extension lines, spelled as they must be. */
    CHECKPOINT_FORM,
    /** A checkpoint is of another log than its key. */
    ORIGIN_DIFFERS,
    /** A cosignature is not eight bytes of time and a signature, or its time is out of range. */
    COSIGNATURE_FORM,
    /** A succession does not consist of its first line and two keys, signed by the two and by nobody else, the old one first. */
    SUCCESSION_FORM,
    /** The keys of a succession are not two of one log. */
    SUCCESSION_KEYS,
    /** Successions do not lead from each key of a log to the next, or lead back to an earlier one. */
    SUCCESSION_BROKEN;

    /**
     * Refuses for this reason.
     *
     * @param facts what was found, for developers and logs, as a format with its arguments
     */
    NotProven because(String facts, Object... arguments) {
        return new NotProven(this, facts.formatted(arguments), null);
    }

    /** Refuses for this reason, which an exception of the JDK brought to light. */
    NotProven because(Exception cause, String facts) {
        return new NotProven(this, facts, cause);
    }
}
