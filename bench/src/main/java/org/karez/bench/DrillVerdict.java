package org.karez.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.GrowingTree;
import org.karez.merkle.Note;
import org.karez.merkle.TreeHash;
import org.karez.merkle.VerifierKey;

/** Holds what the installation has after a drill against what was kept outside, with the rights of the database's owner. */
final class DrillVerdict {

    private final Connection owner;
    private final VerifierKey key;

    DrillVerdict(Connection owner, VerifierKey key) {
        this.owner = owner;
        this.key = key;
    }

    /** How the entries and the tree hold. */
    List<Figure> of(Receipts receipts, Set<String> notes) throws IOException, SQLException {
        List<Figure> figures = new ArrayList<>(entries(receipts.read()));
        figures.addAll(tree(checkpoints(notes)));
        return figures;
    }

    private List<Figure> entries(List<Receipts.Receipt> receipts) throws SQLException {
        Map<String, List<UUID>> drafted = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        SELECT e.subject_id, convert_from(e.body, 'UTF8')::jsonb #>> '{state,title}'
                          FROM trail_entry e JOIN case_file c ON c.id = e.subject_id
                         WHERE e.event = 'CaseFileEvent.Drafted'""")) {
            while (rows.next()) {
                drafted.computeIfAbsent(rows.getString(2), title -> new ArrayList<>())
                        .add(rows.getObject(1, UUID.class));
            }
        }
        long lost = receipts.stream()
                .filter(receipt ->
                        !drafted.getOrDefault(receipt.title(), List.of()).contains(receipt.caseFile()))
                .count();
        long twice = drafted.values().stream().filter(cases -> cases.size() > 1).count();
        return List.of(
                none("acknowledged entries lost, of " + receipts.size(), lost),
                none("acts that are there twice, of " + drafted.size(), twice));
    }

    private Map<Long, byte[]> checkpoints(Set<String> notes) {
        Map<Long, byte[]> roots = new HashMap<>();
        for (String note : notes) {
            Checkpoint checkpoint = Checkpoint.open(Note.parse(note), key);
            byte[] before = roots.put(checkpoint.size(), checkpoint.root());
            if (before != null && !Arrays.equals(before, checkpoint.root())) {
                // Of two roots of one size the tree can have only one.
                roots.put(checkpoint.size(), new byte[TreeHash.LENGTH]);
            }
        }
        return roots;
    }

    /** Grows the tree anew, leaf by leaf from the entries' bytes, and looks at each size that was signed. */
    private List<Figure> tree(Map<Long, byte[]> signed) throws SQLException {
        Map<Long, byte[]> leaves = leaves();
        GrowingTree tree = new GrowingTree();
        Set<Long> seen = new HashSet<>();
        long wrong = 0;
        long confirmed = 0;
        for (long entry : places()) {
            byte[] leaf = leaves.get(entry);
            if (leaf == null || !seen.add(entry)) {
                wrong++;
            }
            tree.add(leaf == null ? new byte[TreeHash.LENGTH] : leaf);
            byte[] root = signed.get(tree.size());
            if (root != null && Arrays.equals(root, tree.root())) {
                confirmed++;
            }
        }
        return List.of(
                none("entries that are not in the tree, of " + leaves.size(), leaves.size() - seen.size()),
                none("leaves of no entry, or of one that has another, of " + tree.size(), wrong),
                none(
                        "published checkpoints that do not lead to this tree, of " + signed.size(),
                        signed.size() - confirmed));
    }

    private Map<Long, byte[]> leaves() throws SQLException {
        TreeHash hash = new TreeHash();
        Map<Long, byte[]> leaves = new HashMap<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, body FROM trail_entry")) {
            while (rows.next()) {
                leaves.put(rows.getLong(1), hash.leaf(rows.getBytes(2)));
            }
        }
        return leaves;
    }

    private List<Long> places() throws SQLException {
        List<Long> places = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT entries FROM trail_tile WHERE level = 0 ORDER BY number")) {
            while (rows.next()) {
                ByteBuffer entries = ByteBuffer.wrap(rows.getBytes(1));
                while (entries.hasRemaining()) {
                    places.add(entries.getLong());
                }
            }
        }
        return places;
    }

    static Figure none(String name, long count) {
        return new Figure(name, count, "found", 0);
    }
}
