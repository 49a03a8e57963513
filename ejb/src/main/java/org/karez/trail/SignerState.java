package org.karez.trail;

/** How the signing of checkpoints stands. */
public enum SignerState {
    /** No server that has a key signs: the tree grows, and nobody outside can tell. */
    NO_KEY,
    /** The key, or the note of the last checkpoint beside it, cannot be read, is open to others, or cannot be written. */
    KEY_UNUSABLE,
    /** The key is not the one that signed the last checkpoint. */
    KEY_DIFFERS,
    /** Checkpoints are signed. */
    SIGNING,
    /** Refused: the tree is smaller than one that was signed. The database was rolled back. */
    TREE_SHRANK,
    /** Refused: the tree did not grow out of one that was signed. The database was rolled back, or what it keeps was replaced. */
    ROOT_DIFFERS;

    /** Whether what the database holds contradicts what was signed. */
    public boolean isRefusal() {
        return this == TREE_SHRANK || this == ROOT_DIFFERS;
    }
}
