package org.karez.trail;

/** What a verification can find to be wrong. */
public enum FindingKind {
    /** The entry's bytes do not have the hash that is kept with them. */
    ENTRY_CHANGED,
    /** The entry's bytes, though they have their hash, are not those that the next entry or the chain's head names. */
    ENTRY_REPLACED,
    /** The entry's bytes are no entry. */
    ENTRY_UNREADABLE,
    /** A column beside the entry's bytes says something else than the bytes. */
    COLUMN_CHANGED,
    /** An entry is not there: the numbers have a gap, or end before the chain's head. */
    ENTRY_MISSING,
    /** Two entries have the same number. */
    NUMBER_TWICE,
    /** The entry stands after the one that the chain's head names as the last. */
    ENTRY_AFTER_HEAD,
    /** The chain has no head. */
    HEAD_MISSING,
    /** The chain has a head and not one entry. */
    CHAIN_MISSING,
    /** The business row says something else than the last entry that states the field. */
    STATE_CHANGED,
    /** The business row is not there, or belongs to another authority now. */
    ROW_MISSING,
    /** No entry tells where the business row comes from. */
    ROW_UNTOLD,
    /** The entry's bytes are not those of its leaf in the tree. */
    LEAF_CHANGED,
    /** The entry is not in the tree, though later ones are. */
    LEAF_MISSING,
    /** The entry is in the tree before an earlier one of its subject. */
    LEAF_ORDER,
    /** Two leaves of the tree name the same entry. */
    LEAF_TWICE,
    /** The entry that a leaf of the tree names is not there. */
    LEAF_WITHOUT_ENTRY,
    /** Hashes of the tree are not there. */
    TILE_MISSING,
    /** Hashes of the tree do not follow from those below. */
    TILE_CHANGED,
    /** What is kept as a succession of the log's key is not what both keys signed. */
    SUCCESSION_CHANGED,
    /** A key handed over, and the succession is not kept any more. */
    SUCCESSION_MISSING,
    /** A succession is kept that does not belong to the log's keys. */
    SUCCESSION_STRAY,
    /** What is kept as a checkpoint is not what the log's key signed. */
    CHECKPOINT_CHANGED,
    /** The tree is another than the one that was signed. */
    CHECKPOINT_DIFFERS,
    /** The tree has fewer leaves than were signed. */
    CHECKPOINT_AHEAD,
    /** The checkpoint is signed by a key that had handed over when a smaller tree was signed. */
    CHECKPOINT_KEY,
    /** A witness's signature under a checkpoint does not hold. */
    COSIGNATURE_WRONG
}
