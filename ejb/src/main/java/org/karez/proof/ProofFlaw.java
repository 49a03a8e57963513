package org.karez.proof;

/** What can be wrong with a proof, in the order in which it is looked for. The names are part of the form {@code karez-proof/1}. */
public enum ProofFlaw {
    /** The file is no ZIP, or one of a kind that a proof never is: in parts, encrypted, with a comment, beyond four gigabytes. */
    ARCHIVE_UNREADABLE,
    /** The archive has a file of a name that a proof has not, such as one that leads out of the folder. */
    ARCHIVE_NAME,
    /** The archive has two files of one name. */
    ARCHIVE_DUPLICATE,
    /** The archive has more files, or larger ones, than a proof has. */
    ARCHIVE_TOO_LARGE,
    /** A file of the archive does not unpack to what the archive says of it. */
    ARCHIVE_DAMAGED,
    /** A file is not there. */
    FILE_MISSING,
    /** There is an entry or a leaf's proof that the manifest does not tell of. */
    FILE_SURPLUS,
    /** The manifest is not the canonical JSON of a manifest. */
    MANIFEST_UNREADABLE,
    /** A key that the manifest names is none. */
    KEY_MALFORMED,
    /** The log's earlier keys did not hand over to the one that the manifest names, each to the next and with both signatures. */
    SUCCESSION_INVALID,
    /** The log's key is not the one that was expected, and that one did not hand over to it. */
    KEY_UNEXPECTED,
    /** The checkpoint is no signed note, or the note is no checkpoint. */
    CHECKPOINT_UNREADABLE,
    /** The checkpoint is not signed by the log's key, or the signature is wrong. */
    CHECKPOINT_SIGNATURE,
    /** The checkpoint is of another log. */
    CHECKPOINT_ORIGIN,
    /** The cosignature of a witness is wrong. */
    WITNESS_SIGNATURE,
    /** Fewer witnesses signed than were asked for. */
    WITNESSES_TOO_FEW,
    /** The bytes of an entry are not canonical JSON. */
    ENTRY_NOT_CANONICAL,
    /** The bytes of an entry are canonical JSON, but no entry. */
    ENTRY_UNREADABLE,
    /** The entry is of another subject than the manifest says. */
    ENTRY_MISPLACED,
    /** The entry's number is not the next one of its chain. */
    CHAIN_GAP,
    /** The entry does not name the hash of the one before. */
    CHAIN_BROKEN,
    /** A leaf's proof is not written as it must be. */
    LEAF_UNREADABLE,
    /** The entry is no leaf of the tree that the checkpoint states. */
    LEAF_NOT_IN_TREE,
    /** The entry stands in the tree before the one that it follows. */
    LEAF_ORDER;

    ProofRefused of(String file) {
        return new ProofRefused(this, file, null);
    }

    ProofRefused of(String file, Exception cause) {
        return new ProofRefused(this, file, cause);
    }
}
