package org.karez.trail;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.karez.merkle.TreeHash;

/** Reads entries one after the other, for which it needs to know of no other entry. Not for several threads at once. */
final class EntryReader {

    private final MessageDigest digest = EntryBody.digest();
    private final TreeHash tree = new TreeHash();

    /** Identifiers come again and again: their text is made once. */
    private UUID subject;

    private String subjectText;
    private UUID owner;

    private String ownerText;
    private UUID officer;
    private String officerText;

    /** Reads the entries of a trail ahead, and leaves its subjects as they are. */
    static ReadAhead<Stored, Stored> ahead(Iterator<? extends Stored> trail, Executor executor) {
        return new ReadAhead<>(trail, EntryReader::length, () -> new EntryReader()::readIfEntry, executor);
    }

    private static int length(Stored stored) {
        return stored instanceof StoredEntry entry ? entry.body().length : 0;
    }

    private Stored readIfEntry(Stored stored) {
        return stored instanceof StoredEntry entry ? read(entry) : stored;
    }

    private ReadEntry read(StoredEntry entry) {
        byte[] hash = digest.digest(entry.body());
        byte[] leaf = tree.leaf(entry.body());
        try {
            Map<String, Object> members = EntryBody.members(entry.body());
            return new ReadEntry(entry, hash, leaf, members, null, agrees(entry, members));
        } catch (IllegalArgumentException e) {
            return new ReadEntry(entry, hash, leaf, null, e.getMessage(), false);
        }
    }

    private boolean agrees(StoredEntry entry, Map<String, Object> members) {
        if (!entry.id().equals(subject)) {
            subject = entry.id();
            subjectText = subject.toString();
        }
        if (!entry.owner().equals(owner)) {
            owner = entry.owner();
            ownerText = owner.toString();
        }
        if (!entry.officer().equals(officer)) {
            officer = entry.officer();
            officerText = officer.toString();
        }
        return Integer.valueOf(1).equals(members.get("v"))
                && entry.kind().equals(members.get("kind"))
                && subjectText.equals(members.get("subject"))
                && ownerText.equals(members.get("owner"))
                && Integer.valueOf(entry.number()).equals(members.get("number"))
                && entry.at().toString().equals(members.get("at"))
                && officerText.equals(members.get("officer"))
                && entry.event().equals(members.get("event"));
    }
}
