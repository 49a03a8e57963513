package org.karez.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.karez.merkle.NotProven;
import org.karez.merkle.SignatureType;
import org.karez.merkle.VerifierKey;
import org.karez.officer.Actor;
import org.karez.shared.Breaches;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** Who follows the trail's tree for a participant, on a machine of its own, and signs what he found consistent (свидетель). */
@Entity
@Table(name = "trail_witness")
public class Witness {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_KEY = 400;

    @Id
    private UUID id;

    @Column(name = "participant_id", updatable = false)
    private UUID participantId;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Column(updatable = false)
    private String name;

    /** His public key, as it is handed around. */
    @Column(updatable = false)
    private String key;

    @Column(name = "token_hash", updatable = false)
    private byte[] tokenHash;

    @Column(name = "registered_by", updatable = false)
    private UUID registeredBy;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "revoked_by")
    private UUID revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private int version;

    protected Witness() {}

    /** A witness of the administrator's participant. */
    Witness(String name, String key, String token, Actor actor, Instant at) {
        String plainName = name == null ? "" : name.strip();
        String plainKey = key == null ? "" : key.strip();
        new Breaches()
                .require(!plainName.isEmpty() && plainName.length() <= LONGEST_NAME, WitnessRule.NAME, "name")
                .require(plainKey.length() <= LONGEST_KEY && cosigns(plainKey), WitnessRule.KEY, "key")
                .refuse();
        this.id = UUID.randomUUID();
        this.participantId = actor.participant();
        this.ownerAuthorityId = actor.authority();
        this.name = plainName;
        this.key = plainKey;
        this.tokenHash = WitnessToken.hash(token);
        this.registeredBy = actor.officer();
        this.registeredAt = at;
    }

    /** His token opens nothing any more, and his signatures are taken no more; those that were stay. */
    void revoke(Actor actor, Instant at) {
        if (revokedAt != null) {
            throw new RuleViolation(WitnessRule.REVOKED_ALREADY);
        }
        revokedBy = actor.officer();
        revokedAt = at;
    }

    private static boolean cosigns(String key) {
        try {
            return VerifierKey.parse(key).type() == SignatureType.COSIGNATURE;
        } catch (NotProven e) {
            return false;
        }
    }

    Subject subject() {
        return new Subject(SubjectKind.REFERENCE, id, ownerAuthorityId);
    }

    Map<String, String> state() {
        return new State()
                .put("name", name)
                .put("key", key)
                .put("participant", participantId)
                .put("owner", ownerAuthorityId)
                .put("token", HexFormat.of().formatHex(tokenHash))
                .put("active", revokedAt == null)
                .put("registeredBy", registeredBy)
                .put("registeredAt", registeredAt)
                .put("revokedBy", revokedBy)
                .put("revokedAt", revokedAt)
                .map();
    }

    public UUID getId() {
        return id;
    }

    public UUID getParticipantId() {
        return participantId;
    }

    public String getName() {
        return name;
    }

    public String getKey() {
        return key;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }

    public UUID getRegisteredBy() {
        return registeredBy;
    }

    public UUID getRevokedBy() {
        return revokedBy;
    }

    /** SHA-256 of his token. */
    public byte[] getTokenHash() {
        return tokenHash.clone();
    }
}
