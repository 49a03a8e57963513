package org.karez.export;

/** Hears how far the writing of an export is. */
@FunctionalInterface
public interface ExportProgress {

    /** So many of so many entries are written. */
    void reached(long entries, long all);
}
