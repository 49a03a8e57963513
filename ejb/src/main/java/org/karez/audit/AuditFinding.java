package org.karez.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.officer.Role;
import org.karez.shared.Breaches;
import org.karez.shared.RuleViolation;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/**
 * What an auditor found wrong with a thing (замечание). Its owner answers, the auditor signs the answer off or returns it with a
 * reason. What was raised never changes.
 */
@Entity
@Table(name = "audit_finding")
public class AuditFinding {

    @Id
    private UUID id;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "subject_label", updatable = false)
    private String subjectLabel;

    @Column(name = "sample_id", updatable = false)
    private UUID sampleId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String details;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FindingWeight weight;

    @Column(updatable = false)
    private LocalDate due;

    @Column(name = "addressee_id", updatable = false)
    private UUID addresseeId;

    @Enumerated(EnumType.STRING)
    private FindingStatus status;

    @Column(name = "status_since")
    private Instant statusSince;

    @Column(name = "raised_by", updatable = false)
    private UUID raisedBy;

    @Column(name = "raised_at", updatable = false)
    private Instant raisedAt;

    private String answer;

    @Column(name = "answered_by")
    private UUID answeredBy;

    @Column(name = "answered_at")
    private Instant answeredAt;

    private String reason;

    @Version
    private int version;

    protected AuditFinding() {}

    /** A finding that waits for an answer. */
    AuditFinding(RaiseFinding command, AuditedThing thing, Actor actor, ZonedDateTime at) {
        new Breaches()
                .requireText(command.title(), FindingRule.TITLE, "title")
                .requireText(command.details(), FindingRule.DETAILS, "details")
                .require(command.weight() != null, FindingRule.WEIGHT, "weight")
                .require(command.due() != null && command.due().isAfter(at.toLocalDate()), FindingRule.DUE, "due")
                .require(
                        !command.toLead() || thing.lead() != null && !actor.is(thing.lead()),
                        FindingRule.LEAD,
                        "toLead")
                .refuse();
        id = UUID.randomUUID();
        ownerAuthorityId = thing.subject().owner();
        subjectKind = thing.subject().kind();
        subjectId = thing.subject().id();
        subjectLabel = thing.label();
        sampleId = command.sample();
        title = command.title().strip();
        details = command.details().strip();
        weight = command.weight();
        due = command.due();
        addresseeId = command.toLead() ? thing.lead() : null;
        raisedBy = actor.officer();
        raisedAt = at.toInstant();
        move(FindingStatus.RAISED, raisedAt);
    }

    /** Its owner says what became of it. */
    void answer(String text, Actor actor, Instant at) {
        requireStep(FindingStatus.ANSWERED);
        if (actor.is(raisedBy)) {
            throw new RuleViolation(FindingRule.FOUR_EYES);
        }
        if (!isAnsweredBy(actor)) {
            throw new RuleViolation(FindingRule.ANSWERER);
        }
        new Breaches().requireText(text, FindingRule.ANSWER, "answer").refuse();
        answer = text.strip();
        answeredBy = actor.officer();
        answeredAt = at;
        move(FindingStatus.ANSWERED, at);
    }

    /** The auditor signs it off. */
    void accept(Actor actor, Instant at) {
        requireStep(FindingStatus.ACCEPTED);
        requireAuditor(actor);
        move(FindingStatus.ACCEPTED, at);
    }

    /** The auditor wants another answer, and says why. */
    void giveBack(String why, Actor actor, Instant at) {
        decide(FindingStatus.RETURNED, why, actor, at);
    }

    /** The auditor takes it back, and says why. */
    void withdraw(String why, Actor actor, Instant at) {
        decide(FindingStatus.WITHDRAWN, why, actor, at);
    }

    private void decide(FindingStatus next, String why, Actor actor, Instant at) {
        requireStep(next);
        requireAuditor(actor);
        new Breaches().requireText(why, FindingRule.REASON, "reason").refuse();
        reason = why.strip();
        move(next, at);
    }

    /** Whether this officer may answer now. */
    public boolean isAnswerable(Actor actor) {
        return status.leadsTo(FindingStatus.ANSWERED) && !actor.is(raisedBy) && isAnsweredBy(actor);
    }

    /** Whether this officer raised it, and so decides what becomes of it. */
    public boolean isDecidedBy(Actor actor) {
        return actor.is(raisedBy) && actor.has(Role.AUDITOR);
    }

    private boolean isAnsweredBy(Actor actor) {
        return actor.is(addresseeId) || actor.belongsTo(ownerAuthorityId) && actor.has(Role.SUPERVISOR);
    }

    private void requireAuditor(Actor actor) {
        if (!isDecidedBy(actor)) {
            throw new RuleViolation(FindingRule.AUDITOR);
        }
    }

    private void requireStep(FindingStatus next) {
        if (!status.leadsTo(next)) {
            throw new RuleViolation(FindingRule.STATUS, title, status);
        }
    }

    private void move(FindingStatus next, Instant at) {
        status = next;
        statusSince = at;
    }

    public Subject subject() {
        return new Subject(SubjectKind.FINDING, id, ownerAuthorityId);
    }

    Map<String, String> state() {
        return new State()
                .put("owner", ownerAuthorityId)
                .put("ofKind", subjectKind)
                .put("ofSubject", subjectId)
                .put("ofLabel", subjectLabel)
                .put("sample", sampleId)
                .put("title", title)
                .put("details", details)
                .put("weight", weight)
                .put("due", due)
                .put("addressee", addresseeId)
                .put("status", status)
                .put("statusSince", statusSince)
                .put("raisedBy", raisedBy)
                .put("raisedAt", raisedAt)
                .put("answer", answer)
                .put("answeredBy", answeredBy)
                .put("answeredAt", answeredAt)
                .put("reason", reason)
                .map();
    }

    public UUID getId() {
        return id;
    }

    public SubjectKind getSubjectKind() {
        return subjectKind;
    }

    public UUID getSubjectId() {
        return subjectId;
    }

    /** How people knew the thing when the finding was raised. */
    public String getSubjectLabel() {
        return subjectLabel;
    }

    /** The sample in which the thing was looked at, or null. */
    public UUID getSampleId() {
        return sampleId;
    }

    public String getTitle() {
        return title;
    }

    public String getDetails() {
        return details;
    }

    public FindingWeight getWeight() {
        return weight;
    }

    public LocalDate getDue() {
        return due;
    }

    /** The officer who leads the case; null when the supervisors answer. */
    public UUID getAddresseeId() {
        return addresseeId;
    }

    public FindingStatus getStatus() {
        return status;
    }

    public Instant getStatusSince() {
        return statusSince;
    }

    public UUID getRaisedBy() {
        return raisedBy;
    }

    public Instant getRaisedAt() {
        return raisedAt;
    }

    /** The last answer; null before one is given. */
    public String getAnswer() {
        return answer;
    }

    public UUID getAnsweredBy() {
        return answeredBy;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    /** Why the last answer was returned, or the finding withdrawn; null otherwise. */
    public String getReason() {
        return reason;
    }
}
