package org.karez.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** One verification of an authority's trail, or of one subject of it, and its result. It is written once and never changed. */
@Entity
public class Verification {

    @Id
    private UUID id;

    @Column(name = "owner_authority_id", updatable = false)
    private UUID ownerAuthorityId;

    @Column(name = "officer_id", updatable = false)
    private UUID officerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind", updatable = false)
    private SubjectKind subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "subject_label", updatable = false)
    private String subjectLabel;

    @Column(name = "started_at", updatable = false)
    private Instant startedAt;

    @Column(name = "finished_at", updatable = false)
    private Instant finishedAt;

    @Column(updatable = false)
    private long subjects;

    @Column(updatable = false)
    private long entries;

    @Column(updatable = false)
    private long findings;

    protected Verification() {}

    /** The result of a verification that has just ended. */
    Verification(VerificationProgress run, String label, Actor actor, TrailVerifier.Result result, Instant end) {
        id = run.id();
        ownerAuthorityId = actor.authority();
        officerId = actor.officer();
        subjectKind = run.scope().kind();
        subjectId = run.scope().subject();
        subjectLabel = label;
        startedAt = run.startedAt();
        finishedAt = end;
        subjects = result.subjects();
        entries = result.entries();
        findings = result.findings();
    }

    Subject subject() {
        return new Subject(SubjectKind.VERIFICATION, id, ownerAuthorityId);
    }

    /** What holds of it, with a digest of the lines of its findings; null when there are none. */
    Map<String, String> state(String findingsDigest) {
        return new State()
                .put("owner", ownerAuthorityId)
                .put("officer", officerId)
                .put("ofKind", subjectKind)
                .put("ofSubject", subjectId)
                .put("ofLabel", subjectLabel)
                .put("startedAt", startedAt)
                .put("finishedAt", finishedAt)
                .put("subjects", subjects)
                .put("entries", entries)
                .put("findings", findings)
                .put("findingsSha256", findingsDigest)
                .map();
    }

    public UUID getId() {
        return id;
    }

    public UUID getOfficerId() {
        return officerId;
    }

    /** Kind of the one subject that was verified; null when all were. */
    public SubjectKind getSubjectKind() {
        return subjectKind;
    }

    public UUID getSubjectId() {
        return subjectId;
    }

    public String getSubjectLabel() {
        return subjectLabel;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public long getSubjects() {
        return subjects;
    }

    public long getEntries() {
        return entries;
    }

    public long getFindings() {
        return findings;
    }
}
