package org.karez.trail;

import org.karez.shared.Rule;

/** Rules for the witnesses of the trail. */
public enum WitnessRule implements Rule {
    /** A witness has a name, of at most 200 signs. */
    NAME,
    /** A witness has a public key that signs as a witness (C2SP tlog-cosignature). */
    KEY,
    /** A key is one witness's, and stays his when he is revoked. */
    KEY_TAKEN,
    /** The witness was revoked already. */
    REVOKED_ALREADY
}
