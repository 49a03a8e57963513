package org.karez.export;

import java.util.Optional;
import org.karez.merkle.LogKeys;
import org.karez.merkle.VerifierKey;
import org.karez.trail.Finding;

/** Hears of a check while it goes on. */
public interface ExportListener {

    /** The file begins as an export does. */
    void header(ExportHeader header);

    /**
     * The log's keys, each of which handed over to the next, are sound, and the expected one is among them.
     *
     * @param expected which one was expected; empty when none was
     */
    void key(LogKeys keys, Optional<VerifierKey> expected);

    /** So many entries of all are checked. */
    void reached(long entries, long all);

    /** Something is wrong; only the first thousand are told. */
    void finding(Finding finding);
}
