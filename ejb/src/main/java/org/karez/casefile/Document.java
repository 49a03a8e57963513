package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Part;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** A file kept with a case: what was scanned, received or imported. Its bytes and their hash never change. */
@Entity
public class Document {

    @Id
    private UUID id;

    @Column(name = "case_file_id")
    private UUID caseFileId;

    @Column(name = "owner_authority_id")
    private UUID ownerAuthorityId;

    private String name;

    /** As recognised from the bytes, whatever the sender claimed. */
    @Column(name = "media_type")
    private String mediaType;

    private long size;

    private byte[] sha256;

    private String description;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Document() {}

    Document(UUID id, CaseFile caseFile, AddDocument command, StoredBytes stored, Actor actor, Instant at) {
        this.id = id;
        this.caseFileId = caseFile.getId();
        this.ownerAuthorityId = caseFile.getOwnerAuthorityId();
        this.name = command.plainName();
        this.description = command.description();
        this.mediaType = stored.mediaType();
        this.size = stored.size();
        this.sha256 = stored.sha256();
        this.addedBy = actor.officer();
        this.addedAt = at;
    }

    /** What the case's trail states of it. */
    Part part() {
        return new Part(
                new Subject(SubjectKind.CASE_FILE, caseFileId, ownerAuthorityId),
                "document:" + id,
                State.line(ownerAuthorityId, name, mediaType, size, getSha256(), description, addedBy, addedAt));
    }

    public UUID getId() {
        return id;
    }

    public UUID getCaseFileId() {
        return caseFileId;
    }

    public String getName() {
        return name;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long getSize() {
        return size;
    }

    /** SHA-256 of the bytes, in hexadecimal. */
    public String getSha256() {
        return HexFormat.of().formatHex(sha256);
    }

    public String getDescription() {
        return description;
    }

    public UUID getAddedBy() {
        return addedBy;
    }

    public Instant getAddedAt() {
        return addedAt;
    }
}
