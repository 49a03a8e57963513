package org.karez.trail;

import org.karez.shared.Rule;

/** What a proof must be. */
public enum ProofRule implements Rule {
    /** A proof has no more entries than people and browsers can check. */
    TOO_MANY_ENTRIES
}
