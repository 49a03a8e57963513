package org.karez.export;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.karez.merkle.LogKeys;
import org.karez.merkle.Succession;
import org.karez.merkle.VerifierKey;
import org.karez.trail.Rows;
import org.karez.trail.StoredEvidence;
import org.karez.trail.StoredSuccessions;
import org.karez.trail.TreeEvidence;
import org.karez.trail.TreeHorizon;

/** Reads the tree and what was signed of it, in the order of an export. */
final class SnapshotTree implements AutoCloseable {

    private static final int FETCH = 1_000;

    private final Connection connection;
    private final StoredEvidence evidence;

    /** @param beside what was signed last, as it is kept outside of the database; may be null */
    SnapshotTree(Connection connection, TreeEvidence.Signed beside) throws SQLException {
        this.connection = connection;
        this.evidence = new StoredEvidence(connection, beside, 0, () -> {});
    }

    TreeHorizon horizon() {
        return evidence.horizon();
    }

    /**
     * The keys that the log signed with, none when nothing was ever signed. The last is the one that is known outside of the database, else the
     * one that the database names.
     */
    LogKeys keys(LogKeys known) throws SQLException {
        StoredSuccessions stored = new StoredSuccessions(connection);
        List<Succession> successions = new ArrayList<>(known.successions());
        successions.addAll(stored.valid());
        Optional<VerifierKey> last = known.keys().isEmpty() ? stored.signer() : Optional.of(known.last());
        return last.map(key -> LogKeys.through(key, successions).until(key)).orElse(LogKeys.none());
    }

    /** Writes the entries that came after the tree had passed them, what was signed, and the leaves. */
    void write(ExportWriter writer) throws SQLException, IOException {
        List<Long> gaps = new ArrayList<>();
        try (Rows<Long> rows = rows(
                "SELECT g.entry FROM trail_gap g JOIN trail_entry e ON e.id = g.entry ORDER BY g.entry",
                row -> row.getLong(1))) {
            rows.forEachRemaining(gaps::add);
        }
        writer.gaps(gaps);
        writeSigned(writer, writeWitnesses(writer));
        for (Iterator<TreeEvidence.Leaves> tiles = evidence.leaves(); tiles.hasNext(); ) {
            writer.tile(tiles.next());
        }
    }

    /** The places of the witnesses by their keys. */
    private Map<String, Integer> writeWitnesses(ExportWriter writer) throws SQLException, IOException {
        Map<String, Integer> places = new HashMap<>();
        try (Rows<String[]> rows = rows(
                "SELECT w.key, w.name, p.code FROM trail_witness w JOIN participant p ON p.id = w.participant_id ORDER BY w.registered_at, w.id",
                SnapshotTree::texts)) {
            for (int place = 0; rows.hasNext(); place++) {
                String[] witness = rows.next();
                writer.witness(witness[0], witness[1], witness[2]);
                places.put(witness[0], place);
            }
        }
        return places;
    }

    private static String[] texts(ResultSet row) throws SQLException {
        return new String[] {row.getString(1), row.getString(2), row.getString(3)};
    }

    private void writeSigned(ExportWriter writer, Map<String, Integer> witnesses) throws IOException {
        Iterator<TreeEvidence.Witnessed> cosignatures = evidence.witnessed();
        TreeEvidence.Witnessed cosigned = cosignatures.hasNext() ? cosignatures.next() : null;
        for (Iterator<TreeEvidence.Signed> checkpoints = evidence.signed(); checkpoints.hasNext(); ) {
            TreeEvidence.Signed signed = checkpoints.next();
            writer.checkpoint(signed);
            while (cosigned != null && signed.root() != null && cosigned.size() == signed.size()) {
                writer.cosignature(witnesses.get(cosigned.key()), cosigned);
                cosigned = cosignatures.hasNext() ? cosignatures.next() : null;
            }
        }
    }

    private <T> Rows<T> rows(String query, Rows.Reader<T> reader) throws SQLException {
        return new Rows<>(connection, FETCH, query, reader);
    }

    @Override
    public void close() throws SQLException {
        evidence.close();
    }
}
