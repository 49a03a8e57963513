package org.karez.trail;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.karez.shared.SubjectKind;

/** Checks the chain of one subject, entry by entry, and at its end against the chain's head and the business row. */
final class ChainCheck {

    /** The installation brings these along before anybody can act: their rows need not begin with an entry. */
    private static final Set<String> BROUGHT_ALONG = Set.of(SubjectKind.OFFICER.name(), SubjectKind.AUTHORITY.name());

    /** The only role that an officer can have before anybody could grant him one. */
    private static final String FIRST_ROLE = "ADMINISTRATOR";

    private final String kind;
    private final UUID id;
    private final Consumer<Finding> findings;
    private final ToldState told;
    private final LeafCheck leaves;

    private StoredSubject subject;
    private StoredEntry last;
    private byte[] lastHash;
    private Integer lastStatedNumber;
    private boolean lastIsSound;
    private long lastPlace = -1;

    ChainCheck(String kind, UUID id, LeafCheck leaves, Consumer<Finding> findings) {
        this.kind = kind;
        this.id = id;
        this.leaves = leaves;
        this.findings = findings;
        this.told = new ToldState(id);
        this.subject = new StoredSubject(kind, id, null, null, null);
    }

    boolean isOf(Stored other) {
        return kind.equals(other.kind()) && id.equals(other.id());
    }

    /** Takes what is stored of the subject as a whole. */
    void about(StoredSubject stored) {
        subject = stored;
    }

    /** Checks the next entry. */
    void next(ReadEntry read) {
        StoredEntry entry = read.stored();
        int expected = last == null ? 1 : last.number() + 1;
        boolean follows = entry.number() == expected;
        if (entry.number() > expected) {
            missing(expected, entry.number() - 1, last == null ? entry : last);
        } else if (!follows) {
            report(FindingKind.NUMBER_TWICE, entry, "number", expected, entry.number());
        }
        byte[] hash = read.hash();
        boolean sound = Arrays.equals(hash, entry.hash());
        if (!sound) {
            report(FindingKind.ENTRY_CHANGED, entry, "hash", hex(entry.hash()), hex(hash));
        }
        lastPlace = leaves.next(read, lastPlace, this::report);
        Map<String, Object> members = read.members();
        if (members == null) {
            report(FindingKind.ENTRY_UNREADABLE, entry, null, null, read.refusal());
        }
        sound &= members != null && sameAsColumns(read);
        if (sound && follows) {
            checkLink(entry, members.get("previous"));
        }
        sound &= agreesWithHead(entry, hash);
        lastStatedNumber = null;
        if (members != null) {
            told.take(entry, members);
            lastStatedNumber = members.get("number") instanceof Integer stated ? stated : 0;
        }
        last = entry;
        lastHash = hash;
        lastIsSound = sound;
    }

    private boolean sameAsColumns(ReadEntry read) {
        StoredEntry entry = read.stored();
        Map<String, Object> members = read.members();
        if (last != null
                && Objects.equals(members.get("number"), lastStatedNumber)
                && entry.number() != lastStatedNumber) {
            report(FindingKind.NUMBER_TWICE, last, "number", null, lastStatedNumber);
        }
        return read.agrees() || nameDifferences(entry, members);
    }

    private boolean nameDifferences(StoredEntry entry, Map<String, Object> members) {
        return same(entry, "v", members, 1)
                & same(entry, "kind", members, entry.kind())
                & same(entry, "subject", members, entry.id().toString())
                & same(entry, "owner", members, entry.owner().toString())
                & same(entry, "number", members, entry.number())
                & same(entry, "at", members, entry.at().toString())
                & same(entry, "officer", members, entry.officer().toString())
                & same(entry, "event", members, entry.event());
    }

    private boolean same(StoredEntry entry, String field, Map<String, Object> members, Object column) {
        Object stated = members.get(field);
        if (!column.equals(stated)) {
            report(FindingKind.COLUMN_CHANGED, entry, field, stated, column);
            return false;
        }
        return true;
    }

    /** A broken link is said of the entry before, when it looks right by itself: its bytes were replaced together with its hash. */
    private void checkLink(StoredEntry entry, Object previous) {
        if (last == null && !"".equals(previous)) {
            report(FindingKind.ENTRY_REPLACED, entry, "previous", null, previous);
        } else if (last != null && lastIsSound && !hex(lastHash).equals(previous)) {
            report(FindingKind.ENTRY_REPLACED, last, "hash", previous, hex(lastHash));
        }
    }

    private boolean agreesWithHead(StoredEntry entry, byte[] hash) {
        Integer head = subject.headNumber();
        if (head != null && entry.number() > head) {
            report(FindingKind.ENTRY_AFTER_HEAD, entry, "number", head, entry.number());
            return false;
        }
        // Only where the kept hash is that of the bytes: else the entry is named already.
        if (head != null
                && entry.number() == head
                && Arrays.equals(hash, entry.hash())
                && !Arrays.equals(hash, subject.headHash())) {
            report(FindingKind.ENTRY_REPLACED, entry, "hash", hex(subject.headHash()), hex(hash));
            return false;
        }
        return true;
    }

    /** Checks what holds of the chain as a whole. */
    void end() {
        if (last == null) {
            checkEmptiness();
        } else {
            checkHead();
            checkRow();
        }
    }

    private void checkEmptiness() {
        if (subject.headNumber() != null) {
            report(FindingKind.CHAIN_MISSING, null, "number", subject.headNumber(), null);
        } else {
            checkUntoldRow();
        }
    }

    /** No entry states the row: it must be one that the installation brought along. */
    private void checkUntoldRow() {
        String roles = subject.state() == null ? null : subject.state().get("roles");
        if (subject.state() != null && !BROUGHT_ALONG.contains(kind)) {
            report(FindingKind.ROW_UNTOLD, null, null, null, null);
        } else if (roles != null && !roles.equals(FIRST_ROLE)) {
            report(FindingKind.ROW_UNTOLD, null, "roles", null, roles);
        }
    }

    private void checkHead() {
        if (subject.headNumber() == null) {
            report(FindingKind.HEAD_MISSING, last, "number", last.number(), null);
        } else if (subject.headNumber() > last.number()) {
            missing(last.number() + 1, subject.headNumber(), last);
        }
    }

    private void checkRow() {
        ToldState.Told stating = told.stating();
        if (stating == null) {
            checkUntoldRow();
        } else if (subject.state() == null) {
            tell(FindingKind.ROW_MISSING, stating, null, null, null);
        } else {
            told.compare(
                    subject.state(),
                    (field, expected, row) -> tell(FindingKind.STATE_CHANGED, expected, field, expected.text(), row));
        }
    }

    private void missing(int from, int to, StoredEntry nearest) {
        String numbers = from == to ? String.valueOf(from) : from + "-" + to;
        findings.accept(
                new Finding(FindingKind.ENTRY_MISSING, kind, id, label(), from, nearest.at(), "number", numbers, null));
    }

    private void report(FindingKind what, StoredEntry entry, String field, Object expected, Object found) {
        tell(what, entry == null ? null : new ToldState.Told(null, entry.number(), entry.at()), field, expected, found);
    }

    private void tell(FindingKind what, ToldState.Told entry, String field, Object expected, Object found) {
        findings.accept(new Finding(
                what,
                kind,
                id,
                label(),
                entry == null ? null : entry.number(),
                entry == null ? null : entry.at(),
                field,
                expected == null ? null : expected.toString(),
                found == null ? null : found.toString()));
    }

    /** As the business row says it, which is how people find the subject; where there is none, as its entries said it last. */
    private String label() {
        return SubjectLabel.of(subject.state() == null ? told.state() : subject.state());
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
