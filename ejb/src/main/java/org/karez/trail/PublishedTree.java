package org.karez.trail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Cosignature;
import org.karez.merkle.NotProven;
import org.karez.merkle.Note;
import org.karez.merkle.NoteSignature;
import org.karez.merkle.Tile;
import org.karez.merkle.TreeHash;
import org.karez.merkle.VerifierKey;

/**
 * What the log shows outside: its last checkpoint and the tiles that belong to it (C2SP tlog-tiles), hashes only; and how its keys handed
 * over. And what it takes from outside: the signatures of witnesses. Nobody acts here, in the sense of an officer.
 */
@ApplicationScoped
@Transactional
public class PublishedTree {

    /** What became of a cosignature. */
    public enum Reception {
        /** It is kept, or was already. */
        KEPT,
        /** It is no note, or not signed by this witness, or at a time that has not come. */
        WRONG,
        /** This log published no such checkpoint. */
        UNKNOWN
    }

    /** Levels of the tree that one level of tiles covers. */
    private static final int HEIGHT = 8;

    /** No tree whose size is a long has more levels of tiles. */
    private static final int LEVELS = Long.SIZE / HEIGHT;

    /** Clocks of two machines differ by less. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    @Resource(lookup = "java:app/jdbc/karez")
    private DataSource database;

    @Inject
    private Clock clock;

    /** The last checkpoint, with the signatures of the witnesses that it has; empty before the first. */
    public Optional<String> checkpoint() {
        return in(connection -> {
            Optional<StoredCheckpoints.Published> latest = new StoredCheckpoints(connection).latest();
            if (latest.isEmpty()) {
                return Optional.empty();
            }
            StringBuilder note = new StringBuilder(latest.get().note());
            new StoredWitnesses(connection)
                    .cosignatures(latest.get().size())
                    .forEach(cosigned -> note.append(cosigned.line()).append('\n'));
            return Optional.of(note.toString());
        });
    }

    /**
     * The hashes of a tile, at a width that the last checkpoint covers.
     *
     * @param path such as {@code tile/0/x001/x234/067.p/8}
     * @return empty when there is no such tile
     */
    public Optional<byte[]> tile(String path) {
        return in(connection -> {
            Tile tile = Tile.parse(path);
            long size = new StoredCheckpoints(connection)
                    .latest()
                    .map(StoredCheckpoints.Published::size)
                    .orElse(0L);
            // What lies beyond the checkpoint is nobody's to rely on.
            if (tile.level() >= LEVELS || (size >>> HEIGHT * tile.level()) - tile.index() * Tile.FULL < tile.width()) {
                return Optional.empty();
            }
            byte[] hashes = new StoredTree(connection).read(Set.of(tile)).get(tile);
            return Optional.ofNullable(hashes).map(all -> Arrays.copyOf(all, tile.width() * TreeHash.LENGTH));
        });
    }

    /**
     * The note by which a key of the log handed over to the next one.
     *
     * @param id the identifier of that key, in eight hexadecimal digits
     * @return empty when it did not
     */
    public Optional<String> succession(String id) {
        return in(connection -> new StoredSuccessions(connection).note(id));
    }

    /** Whether a path of a tile, once answered, is answered so for ever. */
    public static boolean isForEver(String path) {
        try {
            return Tile.parse(path).isFull();
        } catch (NotProven e) {
            return false;
        }
    }

    /** The witness of a token; empty when there is none, or it was revoked. */
    public Optional<UUID> witness(String token) {
        return in(connection ->
                new StoredWitnesses(connection).find(WitnessToken.hash(token)).map(StoredWitnesses.Known::id));
    }

    /**
     * Keeps a witness's signature under a checkpoint.
     *
     * @param token of the witness
     * @param note the checkpoint with his signature, and any others, which are not looked at
     */
    public Reception cosign(String token, byte[] note) {
        return in(connection -> {
                    StoredWitnesses witnesses = new StoredWitnesses(connection);
                    Optional<StoredWitnesses.Known> witness = witnesses.find(WitnessToken.hash(token));
                    if (witness.isEmpty()) {
                        return Optional.of(Reception.WRONG);
                    }
                    Note signed = Note.parse(note);
                    NoteSignature signature = signed.verify(
                                    List.of(VerifierKey.parse(witness.get().key())))
                            .get(0);
                    if (Cosignature.of(signature).time()
                            > clock.instant().plus(AHEAD).getEpochSecond()) {
                        return Optional.of(Reception.WRONG);
                    }
                    long size = Checkpoint.parse(signed.text()).size();
                    Optional<StoredCheckpoints.Published> published = new StoredCheckpoints(connection).of(size);
                    if (published.isEmpty()
                            || !Note.parse(published.get().note()).text().equals(signed.text())) {
                        return Optional.of(Reception.UNKNOWN);
                    }
                    String line = new Note(signed.text(), List.of(signature))
                            .format()
                            .substring(signed.text().length() + 1)
                            .strip();
                    witnesses.keep(
                            size, witness.get().id(), line, clock.instant().atOffset(ZoneOffset.UTC));
                    return Optional.of(Reception.KEPT);
                })
                .orElse(Reception.WRONG);
    }

    private interface Work<T> {
        Optional<T> in(Connection connection) throws SQLException;
    }

    /** What proves nothing is answered as if it were not there. */
    private <T> Optional<T> in(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.in(connection);
        } catch (NotProven e) {
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the published tree cannot be read", e);
        }
    }
}
