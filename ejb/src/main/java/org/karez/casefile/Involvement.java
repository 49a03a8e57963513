package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Part;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** The part that a party plays in a case. */
@Entity
@IdClass(Involvement.Key.class)
public class Involvement {

    @Id
    @Column(name = "case_file_id")
    private UUID caseFileId;

    @Id
    @Column(name = "party_id")
    private UUID partyId;

    @Column(name = "owner_authority_id")
    private UUID ownerAuthorityId;

    @Enumerated(EnumType.STRING)
    private InvolvementRole role;

    private String note;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    protected Involvement() {}

    Involvement(CaseFile caseFile, UUID party, InvolvementRole role, String note, Actor actor, Instant at) {
        this.caseFileId = caseFile.getId();
        this.partyId = party;
        this.ownerAuthorityId = caseFile.getOwnerAuthorityId();
        this.role = role;
        this.note = note;
        this.addedBy = actor.officer();
        this.addedAt = at;
    }

    /** What the case's trail states of it. */
    Part part() {
        Subject caseFile = new Subject(SubjectKind.CASE_FILE, caseFileId, ownerAuthorityId);
        return new Part(caseFile, "party:" + partyId, State.line(ownerAuthorityId, role, note, addedBy, addedAt));
    }

    public UUID getPartyId() {
        return partyId;
    }

    public InvolvementRole getRole() {
        return role;
    }

    /** Case and party: a party is involved in a case once. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private UUID caseFileId;
        private UUID partyId;

        protected Key() {}

        Key(UUID caseFileId, UUID partyId) {
            this.caseFileId = caseFileId;
            this.partyId = partyId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && caseFileId.equals(that.caseFileId) && partyId.equals(that.partyId);
        }

        @Override
        public int hashCode() {
            return 31 * caseFileId.hashCode() + partyId.hashCode();
        }
    }
}
