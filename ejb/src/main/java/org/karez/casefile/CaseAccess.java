package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Part;
import org.karez.shared.State;

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

    /** What the trail of its case states of it as long as it holds. */
    Part part(CaseFile caseFile) {
        return new Part(caseFile.subject(), field(), State.line(authorityId, officerId, grantedBy, grantedAt));
    }

    /** What the trail of its case states when it has ended. */
    Part end(CaseFile caseFile) {
        return new Part(caseFile.subject(), field(), "");
    }

    private String field() {
        return "reader:" + id;
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
