package org.karez.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.karez.merkle.Flaw;
import org.karez.merkle.NotProven;
import org.karez.merkle.Succession;
import org.karez.officer.Actor;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** That a key of the log hands over to another one, registered by an administrator (смена ключа журнала). It is never changed. */
@Entity
@Table(name = "trail_succession")
public class KeySuccession {

    private static final int LONGEST_KEY = 400;

    @Id
    private UUID id;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    /** The public key that hands over. */
    @Column(name = "old_key", updatable = false)
    private String oldKey;

    /** The public key that follows it. */
    @Column(name = "new_key", updatable = false)
    private String newKey;

    /** What both signed. */
    @Column(updatable = false)
    private String note;

    @Column(name = "registered_by", updatable = false)
    private UUID registeredBy;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    protected KeySuccession() {}

    KeySuccession(Succession succession, Actor actor, Instant at) {
        this.id = UUID.randomUUID();
        this.ownerAuthorityId = actor.authority();
        this.oldKey = succession.from().text();
        this.newKey = succession.to().text();
        this.note = succession.note().format();
        this.registeredBy = actor.officer();
        this.registeredAt = at;
    }

    /** The succession of a text that somebody pasted: what a form does to the ends of lines means nothing. */
    static Succession read(String pasted) {
        String note = pasted == null ? "" : pasted.replace("\r\n", "\n").strip() + "\n";
        try {
            Succession succession = Succession.parse(note);
            if (succession.from().text().length() <= LONGEST_KEY
                    && succession.to().text().length() <= LONGEST_KEY) {
                return succession;
            }
        } catch (NotProven e) {
            throw RuleViolation.at(
                    "succession", e.flaw() == Flaw.SIGNATURE_WRONG ? SuccessionRule.SIGNATURE : SuccessionRule.NOTE);
        }
        throw RuleViolation.at("succession", SuccessionRule.NOTE);
    }

    Subject subject() {
        return new Subject(SubjectKind.REFERENCE, id, ownerAuthorityId);
    }

    Map<String, String> state() {
        return new State()
                .put("oldKey", oldKey)
                .put("newKey", newKey)
                .put("succession", note)
                .put("owner", ownerAuthorityId)
                .put("registeredBy", registeredBy)
                .put("registeredAt", registeredAt)
                .map();
    }

    public UUID getId() {
        return id;
    }
}
