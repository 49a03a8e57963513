package org.karez.approval;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.officer.Role;
import org.karez.shared.LineDigest;
import org.karez.shared.Part;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/**
 * A step that one officer proposes and another decides: it waits ({@code PENDING}), where asked for a second decision
 * ({@code SECONDING}), and ends approved, returned, rejected or withdrawn.
 */
@Entity
public class Proposal {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "subject_label", updatable = false)
    private String subjectLabel;

    @Column(name = "case_file_id", updatable = false)
    private UUID caseFileId;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Column(updatable = false)
    private String step;

    @Column(updatable = false)
    private String content;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    @Column(name = "proposed_by", updatable = false)
    private UUID proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "last_edited_by", updatable = false)
    private UUID lastEditedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "decider_role", updatable = false)
    private Role deciderRole;

    @Enumerated(EnumType.STRING)
    @Column(name = "second_role", updatable = false)
    private Role secondRole;

    @Column(updatable = false)
    private Instant due;

    @Column(name = "decided_by")
    private UUID decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String reason;

    @Column(name = "seconded_by")
    private UUID secondedBy;

    @Column(name = "seconded_at")
    private Instant secondedAt;

    @Version
    private int version;

    protected Proposal() {}

    Proposal(ProposeStep step, Actor actor, Instant at) {
        this.id = UUID.randomUUID();
        this.subjectKind = step.subject().kind();
        this.subjectId = step.subject().id();
        this.ownerAuthorityId = step.subject().owner();
        this.subjectLabel = step.label();
        this.caseFileId = step.caseFile();
        this.step = step.step();
        this.content = ProposalContent.write(step.content());
        this.deciderRole = step.decider();
        this.secondRole = step.second();
        this.lastEditedBy = step.lastEditedBy();
        this.due = step.due();
        this.proposedBy = actor.officer();
        this.proposedAt = at;
        this.state = ProposalState.PENDING;
    }

    /** Approves; carried out at once unless a second decision is asked for. */
    void approve(Actor actor, String note, Instant at) {
        requireDecider(actor);
        if (state == ProposalState.PENDING) {
            decidedBy = actor.officer();
            decidedAt = at;
            reason = note;
            state = secondRole == null ? ProposalState.APPROVED : ProposalState.SECONDING;
        } else {
            secondedBy = actor.officer();
            secondedAt = at;
            state = ProposalState.APPROVED;
        }
    }

    /** Sends it back to its author, saying why. */
    void giveBack(Actor actor, String why, Instant at) {
        refuse(actor, why, at, ProposalState.RETURNED);
    }

    /** Refuses it for good, saying why. */
    void reject(Actor actor, String why, Instant at) {
        refuse(actor, why, at, ProposalState.REJECTED);
    }

    void withdraw(Actor actor) {
        requireWaiting();
        if (!actor.is(proposedBy)) {
            throw new RuleViolation(ApprovalRule.NOT_HIS_PROPOSAL);
        }
        state = ProposalState.WITHDRAWN;
    }

    private void refuse(Actor actor, String why, Instant at, ProposalState end) {
        requireDecider(actor);
        if (why == null || why.isBlank()) {
            throw RuleViolation.at("reason", ApprovalRule.REASON);
        }
        if (state == ProposalState.PENDING) {
            decidedBy = actor.officer();
            decidedAt = at;
        } else {
            secondedBy = actor.officer();
            secondedAt = at;
        }
        reason = why.strip();
        state = end;
    }

    private void requireDecider(Actor actor) {
        requireWaiting();
        ApprovalRule obstacle = obstacle(actor);
        if (obstacle != null) {
            throw new RuleViolation(obstacle);
        }
    }

    /** Why this officer may not decide it now, or null when he may. */
    public ApprovalRule obstacle(Actor actor) {
        if (actor.is(proposedBy) || actor.is(lastEditedBy)) {
            return ApprovalRule.FOUR_EYES;
        }
        if (state == ProposalState.SECONDING && actor.is(decidedBy)) {
            return ApprovalRule.SIX_EYES;
        }
        return actor.has(state == ProposalState.SECONDING ? secondRole : deciderRole) ? null : ApprovalRule.ROLE;
    }

    private void requireWaiting() {
        if (!state.isWaiting()) {
            throw new RuleViolation(ApprovalRule.NOT_WAITING);
        }
    }

    public Subject subject() {
        return new Subject(subjectKind, subjectId, ownerAuthorityId);
    }

    /** What is proposed, as plain texts by field. */
    public ProposalContent content() {
        return ProposalContent.read(content);
    }

    /** What the subject's trail states of it: step and state, and a digest of everything else. */
    Part part() {
        String rest = State.line(
                ownerAuthorityId,
                subjectLabel,
                caseFileId,
                content,
                proposedBy,
                proposedAt,
                lastEditedBy,
                deciderRole,
                secondRole,
                due,
                decidedBy,
                decidedAt,
                reason,
                secondedBy,
                secondedAt);
        return new Part(subject(), "proposal:" + id, step + " " + state + " " + LineDigest.of(rest));
    }

    public UUID getId() {
        return id;
    }

    public String getSubjectLabel() {
        return subjectLabel;
    }

    public UUID getCaseFileId() {
        return caseFileId;
    }

    public String getStep() {
        return step;
    }

    public ProposalState getState() {
        return state;
    }

    public UUID getProposedBy() {
        return proposedBy;
    }

    public Instant getProposedAt() {
        return proposedAt;
    }

    public UUID getLastEditedBy() {
        return lastEditedBy;
    }

    public Role getDeciderRole() {
        return deciderRole;
    }

    public Role getSecondRole() {
        return secondRole;
    }

    public Instant getDue() {
        return due;
    }

    public UUID getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getReason() {
        return reason;
    }

    public UUID getSecondedBy() {
        return secondedBy;
    }

    public Instant getSecondedAt() {
        return secondedAt;
    }

    public int getVersion() {
        return version;
    }
}
