package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.karez.officer.Actor;

/** A further authority, or a further officer, of the same participant whom a case names as its reader. */
@Entity
@Table(name = "case_access")
public class CaseAccess {

    @Id
    private UUID id;

    @Column(name = "case_file_id")
    private UUID caseFileId;

    @Column(name = "authority_id")
    private UUID authorityId;

    @Column(name = "officer_id")
    private UUID officerId;

    @Column(name = "granted_by")
    private UUID grantedBy;

    @Column(name = "granted_at")
    private Instant grantedAt;

    protected CaseAccess() {}

    CaseAccess(UUID caseFile, UUID authority, UUID officer, Actor actor, Instant at) {
        this.id = UUID.randomUUID();
        this.caseFileId = caseFile;
        this.authorityId = authority;
        this.officerId = officer;
        this.grantedBy = actor.officer();
        this.grantedAt = at;
    }

    public UUID getId() {
        return id;
    }

    public UUID getCaseFileId() {
        return caseFileId;
    }

    public UUID getAuthorityId() {
        return authorityId;
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public Instant getGrantedAt() {
        return grantedAt;
    }
}
