package org.karez.trail;

import java.io.IOException;
import org.karez.merkle.InclusionProof;

/** Takes the entries of a proof, one after the other. */
@FunctionalInterface
public interface ProofReceiver {

    /** Takes the next entry of the plan, by its exact bytes, with the proof of its leaf. */
    void take(byte[] entry, InclusionProof leaf) throws IOException;
}
