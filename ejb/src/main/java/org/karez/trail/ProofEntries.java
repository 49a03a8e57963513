package org.karez.trail;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.InclusionProof;
import org.karez.merkle.Tile;
import org.karez.merkle.TileSource;
import org.karez.merkle.TiledTree;
import org.karez.merkle.TreeHash;
import org.karez.proof.ProofSubject;

/** Reads the entries of a proof with the proofs of their leaves, one after the other, for the length of one transaction. */
final class ProofEntries {

    private static final int FETCH_SIZE = 200;

    private final Connection connection;
    private final LeafPlaces places;
    private final UUID authority;

    ProofEntries(Connection connection, LeafPlaces places, UUID authority) {
        this.connection = connection;
        this.places = places;
        this.authority = authority;
    }

    /** The officers who act in these entries, and their authorities, by identifier. */
    List<String> actors(List<ProofSubject> subjects) throws SQLException {
        Set<String> actors = new TreeSet<>();
        for (ProofSubject subject : subjects) {
            try (PreparedStatement statement = statement(
                            "DISTINCT officer_id::text, convert_from(body, 'UTF8')::jsonb ->> 'authority'",
                            "",
                            subject);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    actors.add(rows.getString(1));
                    actors.add(rows.getString(2));
                }
            }
        }
        return new ArrayList<>(actors);
    }

    /**
     * Gives each entry of a plan with the proof of its leaf.
     *
     * @throws org.karez.merkle.NotProven when an entry's bytes are not those of its leaf: no proof leaves that does not hold
     */
    void give(ProofPlan plan, ProofReceiver receiver) throws SQLException, IOException {
        Checkpoint checkpoint = plan.checkpoint();
        TiledTree tree = new TiledTree(new Remembering(new StoredTree(connection)));
        TreeHash hash = new TreeHash();
        for (ProofSubject subject : plan.manifest().subjects()) {
            try (PreparedStatement statement = statement("id, body", "ORDER BY number", subject)) {
                statement.setFetchSize(FETCH_SIZE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        byte[] body = rows.getBytes(2);
                        InclusionProof leaf = tree.inclusion(places.of(rows.getLong(1)), checkpoint.size());
                        leaf.verify(hash.leaf(body), checkpoint.root());
                        receiver.take(body, leaf);
                    }
                }
            }
        }
    }

    private PreparedStatement statement(String columns, String order, ProofSubject subject) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("""
                SELECT %s FROM trail_entry
                 WHERE owner_authority_id = ? AND subject_kind = ? AND subject_id = ? AND number BETWEEN ? AND ? %s""".formatted(columns, order));
        statement.setObject(1, authority);
        statement.setString(2, subject.kind());
        statement.setObject(3, subject.id());
        statement.setInt(4, subject.first());
        statement.setInt(5, subject.first() + subject.entries() - 1);
        return statement;
    }

    /** The leaves of one proof share most of their tiles. */
    private static final class Remembering implements TileSource {

        private static final int MOST = 256;

        private final TileSource source;
        private final Map<Tile, byte[]> known = new LinkedHashMap<>(MOST, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
                return size() > MOST;
            }
        };

        Remembering(TileSource source) {
            this.source = source;
        }

        @Override
        public Map<Tile, byte[]> read(Set<Tile> tiles) {
            Map<Tile, byte[]> read = new HashMap<>();
            Set<Tile> missing = new HashSet<>();
            for (Tile tile : tiles) {
                byte[] hashes = known.get(tile);
                if (hashes == null) {
                    missing.add(tile);
                } else {
                    read.put(tile, hashes);
                }
            }
            if (!missing.isEmpty()) {
                Map<Tile, byte[]> more = source.read(missing);
                known.putAll(more);
                read.putAll(more);
            }
            return read;
        }
    }
}
