package org.karez.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.karez.merkle.LogKeys;
import org.karez.merkle.NotProven;
import org.karez.merkle.Succession;

/** Holds the registered successions against what both keys signed, and against the keys that are known outside of the database. It needs no server. */
final class SuccessionCheck {

    private final List<StoredSuccessions.Kept> registered;
    private final LogKeys known;
    private final Consumer<Finding> findings;

    /**
     * A check of one log's keys.
     *
     * @param registered what is kept of its successions
     * @param known its keys, as far as others than the database tell of them
     */
    SuccessionCheck(List<StoredSuccessions.Kept> registered, LogKeys known, Consumer<Finding> findings) {
        this.registered = registered;
        this.known = known;
        this.findings = findings;
    }

    /** Checks them, and tells the keys of the log, in their order. */
    LogKeys run() {
        List<Succession> all = new ArrayList<>(known.successions());
        registered.forEach(kept -> check(kept, all));
        known.successions().stream()
                .filter(succession -> registered.stream().noneMatch(kept -> isAbout(kept, succession)))
                .forEach(succession -> findings.accept(Finding.ofTree(
                        FindingKind.SUCCESSION_MISSING,
                        null,
                        "succession:" + succession.from().idText(),
                        keys(succession),
                        null)));
        if (known.keys().isEmpty()) {
            return known;
        }
        LogKeys keys = LogKeys.through(known.last(), all);
        // Those of an earlier log over the same trail, whose key was lost, have another name.
        all.removeIf(each -> keys.successions().contains(each)
                || !each.from().name().equals(known.last().name()));
        for (StoredSuccessions.Kept kept : registered) {
            all.stream()
                    .filter(kept::tells)
                    .forEach(stray -> report(FindingKind.SUCCESSION_STRAY, kept, null, keys(stray)));
        }
        return keys;
    }

    private void check(StoredSuccessions.Kept kept, List<Succession> valid) {
        try {
            Succession succession = kept.read();
            if (kept.tells(succession)) {
                valid.add(succession);
            } else {
                report(FindingKind.SUCCESSION_CHANGED, kept, keys(succession), kept.oldKey() + " " + kept.newKey());
            }
        } catch (NotProven e) {
            report(FindingKind.SUCCESSION_CHANGED, kept, null, e.flaw());
        }
    }

    /** Altered as it may be, it is still there. */
    private static boolean isAbout(StoredSuccessions.Kept kept, Succession succession) {
        return kept.oldKey().equals(succession.from().text())
                || kept.note().equals(succession.note().format());
    }

    private static String keys(Succession succession) {
        return succession.from() + " " + succession.to();
    }

    private void report(FindingKind kind, StoredSuccessions.Kept kept, Object expected, Object found) {
        findings.accept(Finding.ofTree(kind, kept.at(), "succession:" + kept.id(), expected, found));
    }
}
