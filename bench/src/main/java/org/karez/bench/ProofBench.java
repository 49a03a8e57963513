package org.karez.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.karez.merkle.Tile;
import org.karez.merkle.TiledTree;
import org.karez.merkle.TreeHash;
import org.karez.trail.EntryBody;

/**
 * The proof of one entry in a tree of ten million, as the page that makes it asks for it: the rows of the tree are all there, of the entries
 * only those that are asked about, spread over the whole.
 */
final class ProofBench {

    static final long LEAVES = 10_000_000;

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BATCH = Tile.FULL * Tile.FULL;
    private static final int CHAINS = 10;
    private static final int CHAIN = 20;
    private static final double MILLISECONDS = 5;

    private final Installation installation;
    private final RunningKarez karez;
    private final List<UUID> chains = new ArrayList<>();
    private final Map<UUID, byte[]> last = new HashMap<>();
    private final Random random = new Random(1);

    ProofBench(Installation installation, RunningKarez karez) {
        this.installation = installation;
        this.karez = karez;
        for (int i = 0; i < CHAINS; i++) {
            chains.add(new UUID(random.nextLong(), random.nextLong()));
        }
    }

    List<Figure> measure() throws IOException, InterruptedException, SQLException {
        try (Connection owner = installation.owner()) {
            grow(owner);
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (number(owner, "SELECT max(size) FROM trail_checkpoint") < LEAVES) {
                Drill.pause(end, "The tree is not signed");
            }
        }
        Visitor auditor = Installation.auditor(karez);
        StringBuilder path = new StringBuilder("/bench/proofs?amount=" + CHAIN);
        chains.forEach(chain -> path.append("&chain=").append(chain));
        auditor.answer(auditor.get(path.toString()));
        double median = Double.parseDouble(auditor.answer(auditor.get(path.toString())));
        return List.of(new Figure(
                "inclusion proof of one entry among %,d, median".formatted(LEAVES), median, "ms", MILLISECONDS));
    }

    private void grow(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            // The sequencer's own: it does nothing meanwhile.
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('karez.trail'), 1)");
            long size = number(owner, "SELECT size FROM trail_tree");
            long first = number(owner, "SELECT nextval('trail_entry_id_seq')") - size;
            TiledTree tree = new TiledTree(tiles -> read(owner, tiles));
            long step = (LEAVES - size) / (CHAINS * CHAIN);
            LongTrail trail = LongTrail.of(owner);
            for (long begun = size; begun < LEAVES; ) {
                int count = (int) Math.min(BATCH - begun % BATCH, LEAVES - begun);
                byte[] leaves = new byte[count * TreeHash.LENGTH];
                random.nextBytes(leaves);
                for (int i = 0; i < count; i++) {
                    if ((begun + i - size) % step == 0 && begun + i - size < step * CHAINS * CHAIN) {
                        byte[] leaf = entry(trail, first + begun + i, (int) ((begun + i - size) / step));
                        System.arraycopy(leaf, 0, leaves, i * TreeHash.LENGTH, TreeHash.LENGTH);
                    }
                }
                keep(owner, tree.grow(begun, leaves), first);
                begun += count;
            }
            statement.execute("UPDATE trail_tree SET size = %d, highest = %d".formatted(LEAVES, first + LEAVES - 1));
            statement.execute("SELECT setval('trail_entry_id_seq', %d)".formatted(first + LEAVES));
        }
        owner.commit();
        owner.setAutoCommit(true);
        try (Statement statement = owner.createStatement()) {
            statement.execute("VACUUM (ANALYZE) trail_tile, trail_entry");
        }
    }

    private byte[] entry(LongTrail trail, long id, int ordinal) throws SQLException {
        UUID chain = chains.get(ordinal % CHAINS);
        byte[] body = trail.insert(id, chain, ordinal / CHAINS + 1, last.getOrDefault(chain, new byte[0]));
        last.put(chain, EntryBody.hash(body));
        return new TreeHash().leaf(body);
    }

    /** @param first what is added to a leaf's place to get the number of its entry */
    private static void keep(Connection owner, Map<Tile, byte[]> tiles, long first) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("""
                INSERT INTO trail_tile (level, number, hashes, entries, lowest, highest) VALUES (?, ?, ?, ?, ?, ?)
                    ON CONFLICT (level, number) DO UPDATE
                   SET hashes = excluded.hashes, entries = trail_tile.entries || substr(excluded.entries, octet_length(trail_tile.entries) + 1),
                       highest = excluded.highest""")) {
            for (Map.Entry<Tile, byte[]> entry : tiles.entrySet()) {
                Tile tile = entry.getKey();
                statement.setInt(1, tile.level());
                statement.setLong(2, tile.index());
                statement.setBytes(3, entry.getValue());
                if (tile.level() == 0) {
                    long lowest = first + tile.index() * Tile.FULL;
                    ByteBuffer entries = ByteBuffer.allocate(tile.width() * Long.BYTES);
                    for (int i = 0; i < tile.width(); i++) {
                        entries.putLong(lowest + i);
                    }
                    statement.setBytes(4, entries.array());
                    statement.setLong(5, lowest);
                    statement.setLong(6, lowest + tile.width() - 1);
                } else {
                    statement.setNull(4, Types.VARBINARY);
                    statement.setNull(5, Types.BIGINT);
                    statement.setNull(6, Types.BIGINT);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Map<Tile, byte[]> read(Connection owner, Set<Tile> tiles) {
        Map<Tile, byte[]> read = new HashMap<>();
        try (PreparedStatement statement =
                owner.prepareStatement("SELECT hashes FROM trail_tile WHERE level = ? AND number = ?")) {
            for (Tile tile : tiles) {
                statement.setInt(1, tile.level());
                statement.setLong(2, tile.index());
                try (ResultSet row = statement.executeQuery()) {
                    if (row.next()) {
                        read.put(tile, row.getBytes(1));
                    }
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("the tree cannot be read", e);
        }
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
