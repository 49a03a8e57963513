package org.karez.proof;

import java.util.List;
import org.karez.merkle.Checkpoint;

/** Hears of each thing that holds, in the order in which it is checked. */
public interface ProofListener {

    /** The archive is one of a proof. */
    void archive(int files);

    /** The manifest is one, and every file is there that it tells of. */
    void manifest(ProofManifest manifest);

    /**
     * The key is one, and the expected one if one was expected.
     *
     * @param expected whether one was
     */
    void key(String key, boolean expected);

    /** The log signed the checkpoint. */
    void checkpoint(Checkpoint checkpoint);

    /**
     * These witnesses signed it, as many as were asked for.
     *
     * @param expected whether keys of witnesses were expected; else those count that the proof itself names
     */
    void witnesses(List<Seen> seen, boolean expected);

    /** An entry follows the one before, and is this leaf of the tree. */
    void entry(ProvenEntry entry, long leaf);
}
