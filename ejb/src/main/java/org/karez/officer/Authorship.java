package org.karez.officer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.karez.shared.Rule;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;

/** Whose a thing is, who entered it when, and who edited it last. Never changes: every edit gives another one. */
@Embeddable
public class Authorship implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column(name = "last_edited_by")
    private UUID lastEditedBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    protected Authorship() {}

    private Authorship(UUID ownerAuthorityId, UUID authorId, UUID lastEditedBy, Instant createdAt) {
        this.ownerAuthorityId = ownerAuthorityId;
        this.authorId = authorId;
        this.lastEditedBy = lastEditedBy;
        this.createdAt = createdAt;
    }

    /** The authorship of what the actor enters for an authority. */
    public static Authorship of(UUID ownerAuthority, Actor author, Instant at) {
        return new Authorship(ownerAuthority, author.officer(), author.officer(), at);
    }

    /** The same after an edit. */
    public Authorship editedBy(Actor editor) {
        return new Authorship(ownerAuthorityId, authorId, editor.officer(), createdAt);
    }

    /** Refuses by the feature's rule unless the actor belongs to the owner. */
    public void requireOwner(Actor actor, Rule rule) {
        if (!actor.belongsTo(ownerAuthorityId)) {
            throw new RuleViolation(rule);
        }
    }

    public void tell(State state) {
        state.put("owner", ownerAuthorityId)
                .put("author", authorId)
                .put("lastEditedBy", lastEditedBy)
                .put("createdAt", createdAt);
    }

    public UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public UUID getAuthorId() {
        return authorId;
    }

    public UUID getLastEditedBy() {
        return lastEditedBy;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}
