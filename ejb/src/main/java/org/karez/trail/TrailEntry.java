package org.karez.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.karez.shared.SubjectKind;

/** One act or view, kept in exactly the bytes that were hashed. {@link TrailKeeper} writes it once; nobody changes it. */
@Entity
@Table(name = "trail_entry")
public class TrailEntry {

    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    /** Counts the entries of the subject from one, without gaps. */
    @Column(updatable = false)
    private int number;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Column(name = "officer_id", updatable = false)
    private UUID officerId;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String event;

    @Column(updatable = false)
    private byte[] body;

    @Column(updatable = false)
    private byte[] hash;

    protected TrailEntry() {}

    public Long getId() {
        return id;
    }

    public SubjectKind getSubjectKind() {
        return subjectKind;
    }

    public UUID getSubjectId() {
        return subjectId;
    }

    public int getNumber() {
        return number;
    }

    public UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public Instant getAt() {
        return at;
    }

    public String getEvent() {
        return event;
    }

    /** The canonical bytes that were hashed. */
    public byte[] getBody() {
        return body.clone();
    }

    /** SHA-256 of the bytes. */
    public byte[] getHash() {
        return hash.clone();
    }
}
