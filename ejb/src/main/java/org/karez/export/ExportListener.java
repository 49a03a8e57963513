package org.karez.export;

import org.karez.trail.Finding;

/** Hears of a check while it goes on. */
public interface ExportListener {

    /** The file begins as an export does. */
    void header(ExportHeader header);

    /**
     * The log's key is one, and the expected one if one was expected.
     *
     * @param expected whether one was
     */
    void key(String key, boolean expected);

    /** So many entries of all are checked. */
    void reached(long entries, long all);

    /** Something is wrong; only the first thousand are told. */
    void finding(Finding finding);
}
