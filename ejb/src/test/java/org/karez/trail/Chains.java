package org.karez.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Chains of entries as storage holds them, for tests that tamper with them. */
final class Chains {

    static final UUID AUTHORITY = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    static final UUID OFFICER = UUID.fromString("0f000000-0000-4000-8000-000000000002");
    static final Instant BEGINNING = Instant.parse("2026-11-23T10:00:00Z");

    private Chains() {}

    /** An asset with that many entries, each stating the status {@code STATUS-n}, and its business row in accord. */
    static List<Stored> asset(int entries) {
        UUID id = UUID.randomUUID();
        List<Stored> chain = new ArrayList<>();
        byte[] previous = new byte[0];
        for (int number = 1; number <= entries; number++) {
            StoredEntry entry = entry(id, number, previous, state(number));
            previous = entry.hash();
            chain.add(entry);
        }
        chain.add(0, new StoredSubject(SubjectKind.ASSET.name(), id, entries, previous, state(entries)));
        return chain;
    }

    static Map<String, String> state(int number) {
        return Map.of("number", "A-1", "description", "Счёт", "status", "STATUS-" + number);
    }

    static StoredEntry entry(UUID id, int number, byte[] previous, Map<String, String> state) {
        EntryBody body = new EntryBody(
                new Subject(SubjectKind.ASSET, id, AUTHORITY),
                number,
                previous,
                BEGINNING.plusSeconds(number),
                OFFICER,
                AUTHORITY,
                "AssetEvent.Stepped",
                Map.of(),
                state);
        return stored(body);
    }

    /** An entry that states nothing but parts. */
    static StoredEntry bringing(UUID id, int number, byte[] previous, Map<String, String> parts) {
        EntryBody body = new EntryBody(
                new Subject(SubjectKind.ASSET, id, AUTHORITY),
                number,
                previous,
                BEGINNING.plusSeconds(number),
                OFFICER,
                AUTHORITY,
                "AssetEvent.Brought",
                Map.of(),
                Map.of());
        return stored(body.with(parts));
    }

    static StoredEntry stored(EntryBody body) {
        byte[] bytes = body.bytes();
        return new StoredEntry(
                body.subject().kind().name(),
                body.subject().id(),
                body.number(),
                body.subject().owner(),
                body.officer(),
                body.at(),
                body.event(),
                body.number(),
                bytes,
                EntryBody.hash(bytes));
    }

    static StoredEntry numbered(StoredEntry entry, int number) {
        return new StoredEntry(
                entry.kind(),
                entry.id(),
                number,
                entry.owner(),
                entry.officer(),
                entry.at(),
                entry.event(),
                entry.arrival(),
                entry.body(),
                entry.hash());
    }

    static StoredEntry of(StoredEntry entry, UUID subject) {
        return new StoredEntry(
                entry.kind(),
                subject,
                entry.number(),
                entry.owner(),
                entry.officer(),
                entry.at(),
                entry.event(),
                entry.arrival(),
                entry.body(),
                entry.hash());
    }

    static StoredEntry with(StoredEntry entry, byte[] body, byte[] hash) {
        return new StoredEntry(
                entry.kind(),
                entry.id(),
                entry.number(),
                entry.owner(),
                entry.officer(),
                entry.at(),
                entry.event(),
                entry.arrival(),
                body,
                hash);
    }
}
