package org.karez.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Cosignature;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.proof.Expected;
import org.karez.trail.TreeEvidence;

/**
 * Notes, of what was signed, the last checkpoint, the last that enough witnesses signed, and what each of them signed last. Whether the
 * signatures hold, it does not look.
 */
final class WitnessTally {

    private final Expected expected;
    private final Set<String> counting = new HashSet<>();
    private final Map<String, Last> lasts = new LinkedHashMap<>();
    private final Set<String> ofThis = new HashSet<>();
    private TreeEvidence.Signed last;
    private long enough;

    private record Last(ExportStatements.Witness witness, long size, String note, String line) {}

    WitnessTally(Expected expected) {
        this.expected = expected;
        expected.witnessKeys().forEach(key -> counting.add(key.text()));
    }

    void checkpoint(TreeEvidence.Signed next) {
        last = next;
        ofThis.clear();
    }

    void cosignature(ExportStatements.Witness witness, String line) {
        lasts.put(witness.key(), new Last(witness, last.size(), last.note(), line));
        if (counts(witness.key()) && ofThis.add(witness.key()) && ofThis.size() >= Math.max(1, expected.witnesses())) {
            enough = last.size();
        }
    }

    /** Leaves of the largest tree that as many witnesses signed as were asked for, and at least one; zero when none was. */
    long enough() {
        return enough;
    }

    /** The checkpoint of the largest tree; null without any. */
    Checkpoint last() {
        try {
            return last == null
                    ? null
                    : Checkpoint.parse(Note.parse(last.note()).text());
        } catch (NotProven e) {
            // The check of the tree names it.
            return null;
        }
    }

    /** What each witness signed last, as far as it can be read. */
    List<WitnessSeen> seen() {
        List<WitnessSeen> seen = new ArrayList<>();
        for (Last signed : lasts.values()) {
            try {
                String text = Note.parse(signed.note()).text();
                Note note = Note.parse(text + "\n" + signed.line() + "\n");
                Instant at = Instant.ofEpochSecond(
                        Cosignature.of(note.signatures().get(0)).time());
                seen.add(new WitnessSeen(
                        signed.witness().key(),
                        signed.witness().name(),
                        signed.size(),
                        at,
                        counts(signed.witness().key())));
            } catch (NotProven | DateTimeException e) {
                // The check of the tree names it.
                continue;
            }
        }
        return seen;
    }

    private boolean counts(String key) {
        return counting.isEmpty() || counting.contains(key);
    }
}
