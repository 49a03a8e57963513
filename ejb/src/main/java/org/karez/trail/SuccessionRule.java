package org.karez.trail;

import org.karez.shared.Rule;

/** Rules for the successions of the log's key. */
public enum SuccessionRule implements Rule {
    /** A succession is a note that names the old key and the new one. */
    NOTE,
    /** Both keys signed the note. */
    SIGNATURE,
    /** The key that hands over is the one that signs now. */
    OTHER_KEY,
    /** A key hands over once. */
    REGISTERED_ALREADY,
    /** No key of the log comes back. */
    KEY_USED
}
