package org.karez.trail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A finding as it is kept with its verification. It is written once and never changed. */
@Entity
@Table(name = "verification_finding")
public class VerificationFinding {

    @Id
    private UUID id;

    @Column(name = "verification_id", updatable = false)
    private UUID verificationId;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private FindingKind kind;

    /** As stored: what was tampered with need not be a kind that Karez knows. */
    @Column(name = "subject_kind", updatable = false)
    private String subjectKind;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "subject_label", updatable = false)
    private String subjectLabel;

    @Column(updatable = false)
    private Integer number;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String field;

    @Column(updatable = false)
    private String expected;

    @Column(updatable = false)
    private String found;

    protected VerificationFinding() {}

    VerificationFinding(UUID verification, int position, Finding finding) {
        this.id = UUID.randomUUID();
        this.verificationId = verification;
        this.position = position;
        this.kind = finding.kind();
        this.subjectKind = finding.subjectKind();
        this.subjectId = finding.subjectId();
        this.subjectLabel = finding.label();
        this.number = finding.number();
        this.at = finding.at();
        this.field = finding.field();
        this.expected = finding.expected();
        this.found = finding.found();
    }

    /** The finding. */
    public Finding finding() {
        return new Finding(kind, subjectKind, subjectId, subjectLabel, number, at, field, expected, found);
    }
}
