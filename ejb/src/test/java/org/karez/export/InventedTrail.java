package org.karez.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.GrowingTree;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;
import org.karez.merkle.TreeHash;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.trail.EntryBody;
import org.karez.trail.Stored;
import org.karez.trail.StoredEntry;
import org.karez.trail.StoredSubject;
import org.karez.trail.TreeEvidence;

/** Small trails of two authorities with their tree and what was signed of it, for tests that export them, altered or not. */
final class InventedTrail {

    static final UUID ONE = UUID.fromString("a0000000-0000-4000-8000-000000000001");
    static final UUID OTHER = UUID.fromString("b0000000-0000-4000-8000-000000000002");
    static final UUID ASSET = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    static final UUID CASE = UUID.fromString("f0000000-0000-4000-8000-0000000000c1");
    static final UUID FOREIGN = UUID.fromString("10000000-0000-4000-8000-0000000000c2");

    static final SigningKey EARLIER = SigningKey.generate("karez.test/trail", SignatureType.ED25519);
    static final SigningKey LOG = SigningKey.generate("karez.test/trail", SignatureType.ED25519);
    static final SigningKey WITNESS = SigningKey.generate("witness.test/one", SignatureType.COSIGNATURE);
    static final SigningKey STRANGER = SigningKey.generate("witness.test/two", SignatureType.COSIGNATURE);

    private static final UUID OFFICER = UUID.fromString("0f000000-0000-4000-8000-000000000003");
    private static final Instant BEGINNING = Instant.parse("2026-11-23T10:00:00Z");
    private static final Map<UUID, String> CODES = Map.of(ONE, "KZ/DC", OTHER, "KG/DC");

    /** In the order of the export; tests alter them. */
    final List<Stored> stored = new ArrayList<>();

    /** Leaves by their places, each with its entry's number of arrival; tests alter them. */
    final List<byte[]> leaves = new ArrayList<>();

    final List<Long> arrivals = new ArrayList<>();

    /** In the order of their sizes; tests alter them. */
    final List<TreeEvidence.Signed> signed = new ArrayList<>();

    /** The signature line of the witness by the size of the checkpoint. */
    final Map<Long, String> cosigned = new HashMap<>();

    List<String> handover = List.of(Succession.sign(EARLIER, LOG).note().format());
    private final Map<UUID, UUID> owners = new HashMap<>();
    private long arrival;

    /** Three chains of nine entries, of which the tree has all and the last checkpoint eight. */
    static InventedTrail make() {
        InventedTrail trail = new InventedTrail();
        trail.chain(ONE, SubjectKind.ASSET, ASSET, 4);
        trail.chain(ONE, SubjectKind.CASE_FILE, CASE, 3);
        trail.chain(OTHER, SubjectKind.CASE_FILE, FOREIGN, 2);
        trail.grow();
        for (int size : new int[] {2, 5, 8}) {
            trail.sign(size, trail.root(size));
        }
        trail.cosign(5, WITNESS);
        return trail;
    }

    private void chain(UUID owner, SubjectKind kind, UUID id, int entries) {
        owners.put(id, owner);
        List<StoredEntry> chain = new ArrayList<>();
        byte[] previous = new byte[0];
        for (int number = 1; number <= entries; number++) {
            EntryBody body = new EntryBody(
                            new Subject(kind, id, owner),
                            number,
                            previous,
                            BEGINNING.plusSeconds(number),
                            OFFICER,
                            owner,
                            "AssetEvent.Stepped",
                            Map.of(),
                            state(number))
                    .with(number == 2 ? Map.of("act:1", "[\"суд\",\"1\"]") : Map.of());
            StoredEntry entry = stored(body, ++arrival);
            chain.add(entry);
            previous = entry.hash();
        }
        Map<String, String> row = new TreeMap<>(state(entries));
        row.put("act:1", "[\"суд\",\"1\"]");
        stored.add(new StoredSubject(kind.name(), id, entries, previous, row));
        stored.addAll(chain);
    }

    static Map<String, String> state(int number) {
        return Map.of("number", "A-1", "description", "Счёт", "status", "STATUS-" + number);
    }

    private static StoredEntry stored(EntryBody body, long arrival) {
        byte[] bytes = body.bytes();
        return new StoredEntry(
                body.subject().kind().name(),
                body.subject().id(),
                body.number(),
                body.subject().owner(),
                body.officer(),
                body.at(),
                body.event(),
                arrival,
                bytes,
                EntryBody.hash(bytes));
    }

    /** Makes the leaves of all entries, in the order in which they arrived. */
    void grow() {
        leaves.clear();
        arrivals.clear();
        TreeHash hash = new TreeHash();
        entries().stream().sorted(Comparator.comparing(StoredEntry::arrival)).forEach(entry -> {
            leaves.add(hash.leaf(entry.body()));
            arrivals.add(entry.arrival());
        });
    }

    byte[] root(int size) {
        GrowingTree tree = new GrowingTree();
        leaves.subList(0, size).forEach(tree::add);
        return tree.root();
    }

    void sign(long size, byte[] root) {
        Checkpoint checkpoint = new Checkpoint(LOG.verifier().name(), size, root);
        // Half of it was signed by the key before.
        SigningKey key = size < 5 ? EARLIER : LOG;
        signed.add(new TreeEvidence.Signed(size, root, checkpoint.sign(key).format(), BEGINNING.plusSeconds(size)));
    }

    void cosign(long size, SigningKey witness) {
        Checkpoint checkpoint = Checkpoint.parse(Note.parse(signed(size).note()).text());
        String note =
                new Note(checkpoint.text(), List.of(witness.cosign(checkpoint, BEGINNING.getEpochSecond()))).format();
        cosigned.put(size, note.substring(checkpoint.text().length() + 1).strip());
    }

    TreeEvidence.Signed signed(long size) {
        return signed.stream()
                .filter(each -> each.size() == size && each.root() != null)
                .findFirst()
                .orElseThrow();
    }

    List<StoredEntry> entries() {
        return stored.stream()
                .filter(StoredEntry.class::isInstance)
                .map(StoredEntry.class::cast)
                .toList();
    }

    StoredEntry entry(UUID subject, int number) {
        return entries().stream()
                .filter(entry -> entry.id().equals(subject) && entry.number() == number)
                .findFirst()
                .orElseThrow();
    }

    StoredSubject subject(UUID subject) {
        return stored.stream()
                .filter(StoredSubject.class::isInstance)
                .map(StoredSubject.class::cast)
                .filter(each -> each.id().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    void replace(Stored one, Stored by) {
        stored.set(stored.indexOf(one), by);
    }

    /** Writes the export of both authorities. */
    Path write(Path file) throws IOException {
        return write(file, null);
    }

    /** Writes the export of one authority, and of the entries of the other the hashes alone; of both when it is null. */
    Path write(Path file, UUID authority) throws IOException {
        try (ExportWriter writer = new ExportWriter(file)) {
            long highest = arrivals.stream().mapToLong(Long::longValue).max().orElse(0);
            writer.header(new ExportHeader(
                    BEGINNING,
                    LOG.verifier().text(),
                    handover,
                    authority == null ? "" : CODES.get(authority),
                    entries().size(),
                    leaves.size(),
                    highest,
                    8));
            writer.gaps(List.of(3L));
            writeSigned(writer);
            writeLeaves(writer);
            writeTrails(writer, authority);
            writer.end();
        }
        return file;
    }

    private void writeSigned(ExportWriter writer) throws IOException {
        writer.witness(WITNESS.verifier().text(), "Ministry", "KZ");
        for (TreeEvidence.Signed checkpoint : signed) {
            writer.checkpoint(checkpoint);
            String line = checkpoint.root() == null ? null : cosigned.get(checkpoint.size());
            if (line != null) {
                writer.cosignature(
                        0,
                        new TreeEvidence.Witnessed(
                                checkpoint.size(),
                                checkpoint.note(),
                                line,
                                "Ministry",
                                WITNESS.verifier().text(),
                                BEGINNING));
            }
        }
    }

    private void writeLeaves(ExportWriter writer) throws IOException {
        ByteBuffer hashes = ByteBuffer.allocate(leaves.size() * TreeHash.LENGTH);
        leaves.forEach(hashes::put);
        ByteBuffer numbers = ByteBuffer.allocate(leaves.size() * Long.BYTES);
        arrivals.forEach(numbers::putLong);
        writer.tile(new TreeEvidence.Leaves(0, hashes.array(), numbers.array()));
    }

    private void writeTrails(ExportWriter writer, UUID authority) throws IOException {
        UUID last = null;
        for (Stored each : stored) {
            UUID owner = owners.get(each.id());
            if (authority != null && !owner.equals(authority)) {
                continue;
            }
            if (!owner.equals(last)) {
                writer.authority(owner, CODES.get(owner));
                last = owner;
            }
            if (each instanceof StoredEntry entry) {
                writer.entry(entry);
            } else {
                writer.subject((StoredSubject) each);
            }
        }
        for (StoredEntry entry : entries()) {
            if (authority != null && !owners.get(entry.id()).equals(authority)) {
                writer.other(entry.arrival(), new TreeHash().leaf(entry.body()));
            }
        }
    }
}
