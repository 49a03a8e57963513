package org.karez.export;

import java.util.List;
import org.karez.merkle.Checkpoint;

/**
 * What was checked, to the end of the file.
 *
 * @param subjects how many subjects
 * @param entries how many entries are shown, and follow each other
 * @param others how many entries are not shown, but hashed only
 * @param checkpoints how many were signed
 * @param cosignatures how many of witnesses
 * @param last the checkpoint of the largest tree; null when nothing was signed
 * @param enough leaves of the largest tree that as many witnesses signed as were asked for, and at least one; zero when none was
 * @param witnesses what each signed last
 * @param findings how many things are wrong
 * @param stopped whether there were so many that the rest was not looked at
 */
public record ExportResult(
        long subjects,
        long entries,
        long others,
        long checkpoints,
        long cosignatures,
        Checkpoint last,
        long enough,
        List<WitnessSeen> witnesses,
        long findings,
        boolean stopped) {

    public ExportResult {
        witnesses = List.copyOf(witnesses);
    }

    /** How many entries no checkpoint covers: the newest ones. */
    public long uncovered() {
        return entries + others - (last == null ? 0 : Math.min(last.size(), entries + others));
    }
}
