package org.karez.export;

/** How much there is in an export, counted on the way. */
final class ExportCounts {

    long checkpoints;
    long cosignatures;
    long tiles;
    long subjects;
    long entries;
    long others;

    /** All of them, as the last record has them. */
    long[] inOrder() {
        return new long[] {checkpoints, cosignatures, tiles, subjects, entries, others};
    }
}
