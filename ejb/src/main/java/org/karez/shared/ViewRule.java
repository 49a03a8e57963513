package org.karez.shared;

/** Rules of looking at restricted content. */
public enum ViewRule implements Rule {
    /** Content with such a handling code is opened with a reason that says something. */
    REASON
}
