package org.karez.trail;

import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.proof.ProofManifest;

/**
 * What a proof will hold.
 *
 * @param manifest which entries
 * @param note the checkpoint that they are proven against
 */
public record ProofPlan(ProofManifest manifest, Note note) {

    Checkpoint checkpoint() {
        return Checkpoint.parse(note.text());
    }
}
