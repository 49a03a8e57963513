package org.karez.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.karez.shared.CanonicalJson;
import org.karez.shared.State;

/** Exactly what was sent, as canonical JSON, with its SHA-256, and who sent it when. Never changes. */
@Embeddable
public class Snapshot implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "snapshot")
    private byte[] bytes;

    @Column(name = "snapshot_sha256")
    private byte[] sha256;

    @Column(name = "sent_by")
    private UUID sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected Snapshot() {}

    /** The snapshot of these texts and lists of texts. */
    static Snapshot of(Map<String, Object> content, UUID officer, Instant at) {
        Snapshot snapshot = new Snapshot();
        snapshot.bytes = CanonicalJson.bytes(content);
        snapshot.sha256 = sha256(snapshot.bytes);
        snapshot.sentBy = officer;
        snapshot.sentAt = at.truncatedTo(ChronoUnit.MICROS);
        return snapshot;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Its hash, and who sent it when, by the word of its side for sending. */
    void tell(State state, String sent) {
        state.put("snapshot", getHash()).put(sent + "By", sentBy).put(sent + "At", sentAt);
    }

    /** The canonical JSON. */
    public String getText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String getHash() {
        return HexFormat.of().formatHex(sha256);
    }

    public UUID getSentBy() {
        return sentBy;
    }

    public Instant getSentAt() {
        return sentAt;
    }
}
