package org.karez.audit;

import org.karez.shared.Rule;

/** Rules of samples. */
public enum SampleRule implements Rule {
    /** A sample has a title. */
    TITLE,
    /** It is drawn in one of the ways there are. */
    METHOD,
    /** It holds from one to a hundred assets. */
    SIZE,
    /** The largest are the largest in one currency. */
    CURRENCY,
    /** A seed has at most sixty-four characters. */
    SEED,
    /** There is at least one asset to draw. */
    NOTHING
}
