package org.karez.trail;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.Note;
import org.karez.merkle.SigningKey;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Lets the tree of a database grow, signs and cosigns it, as server and witness do, but in a test that has neither. */
public final class GrownTree {

    private static final int MOST = 10_000;

    private final Connection owner;
    private final Instant at;

    /** @param owner a connection of the database's owner */
    public GrownTree(Connection owner, Instant at) throws SQLException {
        this.owner = owner;
        this.at = at;
        owner.setAutoCommit(false);
    }

    /** Registers a witness, with the entry that tells of it. */
    public void register(SigningKey witness) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement register = owner.prepareStatement("""
                        INSERT INTO trail_witness (id, participant_id, owner_authority_id, name, key, token_hash, registered_by, registered_at, version)
                        SELECT ?, a.participant_id, a.id, 'Ministry', ?, sha256(?), o.id, ?, 1
                          FROM officer o JOIN authority a ON a.id = o.authority_id ORDER BY o.login LIMIT 1
                        RETURNING owner_authority_id, registered_by""")) {
            register.setObject(1, id);
            register.setString(2, witness.verifier().text());
            register.setBytes(3, witness.verifier().text().getBytes(StandardCharsets.UTF_8));
            register.setObject(4, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
            try (ResultSet row = register.executeQuery()) {
                row.next();
                tell(id, row.getObject(1, UUID.class), row.getObject(2, UUID.class));
            }
        }
        owner.commit();
    }

    private void tell(UUID witness, UUID authority, UUID officer) throws SQLException {
        Map<String, String> state = new TreeMap<>();
        try (PreparedStatement fields = owner.prepareStatement(
                "SELECT f.key, f.value FROM subject_state s, jsonb_each_text(s.state) f WHERE s.subject_id = ?")) {
            fields.setObject(1, witness);
            try (ResultSet rows = fields.executeQuery()) {
                while (rows.next()) {
                    state.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        Subject subject = new Subject(SubjectKind.REFERENCE, witness, authority);
        EntryBody entry = new EntryBody(
                subject, 1, new byte[0], at, officer, authority, "WitnessEvent.Registered", Map.of(), state);
        new EntryWriter(owner).actAs(officer).append(entry);
    }

    /** Takes in whatever is committed, and publishes the checkpoint. */
    public Checkpoint sign(SigningKey key) throws SQLException {
        StoredTree tree = new StoredTree(owner);
        while (tree.grow(MOST) > 0) {
            owner.commit();
        }
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), tree.size(), tree.root(tree.size()));
        StoredCheckpoints published = new StoredCheckpoints(owner);
        published.publish(checkpoint, checkpoint.sign(key), at);
        published.say(SignerState.SIGNING, "", key.verifier().text(), at);
        owner.commit();
        return checkpoint;
    }

    /** Keeps what a registered witness signed of a published checkpoint. */
    public void cosign(SigningKey witness, Checkpoint checkpoint) throws SQLException {
        String note = new Note(checkpoint.text(), List.of(witness.cosign(checkpoint, at.getEpochSecond()))).format();
        try (PreparedStatement keep = owner.prepareStatement("""
                INSERT INTO trail_cosignature (size, witness_id, line, at) SELECT ?, id, ?, now() FROM trail_witness WHERE key = ?""")) {
            keep.setLong(1, checkpoint.size());
            keep.setString(2, note.substring(checkpoint.text().length() + 1).strip());
            keep.setString(3, witness.verifier().text());
            keep.execute();
        }
        owner.commit();
    }
}
