package org.karez.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Part;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** A report that was imported (сообщение): what its head says, the case it made, and the file that was kept. Never changes. */
@Entity
@Table(name = "disclosure")
public class ImportedReport {

    @Id
    private UUID id;

    @Column(name = "owner_authority_id")
    private UUID ownerAuthorityId;

    @Column(name = "case_file_id")
    private UUID caseFileId;

    @Column(name = "document_id")
    private UUID documentId;

    private String sha256;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "schema_id")
    private UUID schemaId;

    @Column(name = "schema_version")
    private String schemaVersion;

    /** The reporting entity's number at its financial intelligence unit. */
    private String rentity;

    @Column(name = "rentity_branch")
    private String rentityBranch;

    @Column(name = "submission_code")
    private String submissionCode;

    @Column(name = "report_code")
    private String reportCode;

    private String reference;

    @Column(name = "fiu_reference")
    private String fiuReference;

    @Column(name = "report_date")
    private LocalDateTime reportDate;

    private String currency;

    private String reason;

    private String action;

    private String indicators;

    private int transactions;

    private int parties;

    private int accounts;

    @Column(name = "imported_by")
    private UUID importedBy;

    @Column(name = "imported_at")
    private Instant importedAt;

    protected ImportedReport() {}

    /** The import of a report by the actor. */
    ImportedReport(Disclosure disclosure, Actor actor, Instant at) {
        Disclosure.Header header = disclosure.header();
        this.id = UUID.randomUUID();
        this.ownerAuthorityId = actor.authority();
        this.importedBy = actor.officer();
        this.importedAt = at;
        this.schemaVersion = header.schemaVersion();
        this.rentity = header.rentity();
        this.rentityBranch = header.rentityBranch();
        this.submissionCode = header.submissionCode();
        this.reportCode = header.reportCode();
        this.reference = header.reference();
        this.fiuReference = header.fiuReference();
        this.reportDate = Fitting.clock(header.date());
        this.currency = Fitting.currency(header.currency());
        this.reason = header.reason();
        this.action = header.action();
        this.indicators = String.join(", ", header.indicators());
        this.transactions = disclosure.transactions().size();
        this.parties = disclosure.persons().size() + disclosure.entities().size();
        this.accounts = disclosure.accounts().size();
    }

    /** Names the file it came in, and the schema it was measured by, if it was. */
    void cameIn(String name, ReportFingerprint fingerprint, GoamlSchema schema) {
        fileName = name;
        sha256 = fingerprint.sha256();
        schemaId = schema == null ? null : schema.getId();
    }

    /** Names the case it made, and the document it is kept as. */
    void made(UUID caseFile, UUID document) {
        caseFileId = caseFile;
        documentId = document;
    }

    /** What the case's trail states of its head. */
    Part part() {
        return new Part(
                new Subject(SubjectKind.CASE_FILE, caseFileId, ownerAuthorityId),
                "report:" + id,
                State.line(
                        ownerAuthorityId,
                        documentId,
                        sha256,
                        fileName,
                        schemaId,
                        schemaVersion,
                        rentity,
                        rentityBranch,
                        submissionCode,
                        reportCode,
                        reference,
                        fiuReference,
                        reportDate,
                        currency,
                        reason,
                        action,
                        indicators,
                        transactions,
                        parties,
                        accounts,
                        importedBy,
                        importedAt));
    }

    /** As lists and titles name it: kind and number, or kind and the reporter's date where it has none. */
    String label() {
        String number = reference != null ? reference : fiuReference;
        String kind = reportCode == null ? "goAML" : reportCode;
        return number != null ? kind + " " + number : reportDate == null ? kind : kind + " " + reportDate.toLocalDate();
    }

    public UUID getId() {
        return id;
    }

    public UUID getOwnerAuthorityId() {
        return ownerAuthorityId;
    }

    public UUID getCaseFileId() {
        return caseFileId;
    }

    public UUID getDocumentId() {
        return documentId;
    }

    public String getSha256() {
        return sha256;
    }

    public String getFileName() {
        return fileName;
    }

    public String getSchemaVersion() {
        return schemaVersion;
    }

    public String getRentity() {
        return rentity;
    }

    public String getRentityBranch() {
        return rentityBranch;
    }

    public String getSubmissionCode() {
        return submissionCode;
    }

    public String getReportCode() {
        return reportCode;
    }

    public String getReference() {
        return reference;
    }

    public String getFiuReference() {
        return fiuReference;
    }

    public LocalDateTime getReportDate() {
        return reportDate;
    }

    public String getCurrency() {
        return currency;
    }

    public String getReason() {
        return reason;
    }

    public String getAction() {
        return action;
    }

    public String getIndicators() {
        return indicators;
    }

    public int getTransactions() {
        return transactions;
    }

    public int getParties() {
        return parties;
    }

    public int getAccounts() {
        return accounts;
    }

    public Instant getImportedAt() {
        return importedAt;
    }
}
