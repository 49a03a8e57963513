package org.karez.proof;

import java.util.List;
import java.util.Optional;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.VerifierKey;

/** Hears of each thing that holds, in the order in which it is checked. */
public interface ProofListener {

    /** The archive is one of a proof. */
    void archive(int files);

    /** The manifest is one, and every file is there that it tells of. */
    void manifest(ProofManifest manifest);

    /**
     * The key is one, and the earlier ones handed over to it, each to the next. If one was expected, it is among them.
     *
     * @param keys the last of which signs the checkpoint
     * @param expected the key that was expected
     */
    void key(LogKeys keys, Optional<VerifierKey> expected);

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
