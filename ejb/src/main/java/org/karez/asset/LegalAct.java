package org.karez.asset;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.officer.Actor;
import org.karez.shared.Money;
import org.karez.shared.Part;
import org.karez.shared.State;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** A decision of a court, prosecutor or other competent authority, as an officer registered it from its scan. Never changes. */
@Entity
@Table(name = "legal_act")
public class LegalAct {

    @Id
    private UUID id;

    @Column(name = "case_file_id")
    private UUID caseFileId;

    @Column(name = "asset_id")
    private UUID assetId;

    @Column(name = "owner_authority_id")
    private UUID ownerAuthorityId;

    @Enumerated(EnumType.STRING)
    private LegalActKind kind;

    private String issuer;

    private String number;

    @Column(name = "act_date")
    private LocalDate date;

    private LocalDate expires;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "limit_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "limit_currency"))
    private Money limit;

    @Column(name = "document_id")
    private UUID documentId;

    /** Of the scan, so that a later exchange of it shows. */
    @Column(name = "document_sha256")
    private String documentSha256;

    @Column(name = "registered_by")
    private UUID registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    protected LegalAct() {}

    LegalAct(
            LegalActKind kind,
            LegalActDetails details,
            Money limit,
            String sha256,
            Asset asset,
            Actor actor,
            Instant at) {
        this.id = UUID.randomUUID();
        this.caseFileId = asset.getCaseFileId();
        this.assetId = asset.getId();
        this.ownerAuthorityId = asset.getOwnerAuthorityId();
        this.kind = kind;
        this.issuer = details.issuer().strip();
        this.number = details.number().strip();
        this.date = details.date();
        this.expires = details.expires();
        this.limit = limit;
        this.documentId = details.document();
        this.documentSha256 = sha256;
        this.registeredBy = actor.officer();
        this.registeredAt = at;
    }

    /** Puts what stands on it where a decider reads it. */
    void describe(State content) {
        content.put("act:" + id, number)
                .put("actKind", kind)
                .put("actIssuer", issuer)
                .put("actDate", date)
                .put("actExpires", expires)
                .put("actLimit", limit)
                .put("actSha256", documentSha256);
    }

    /** What the asset's trail states of it. */
    Part part() {
        return new Part(
                new Subject(SubjectKind.ASSET, assetId, ownerAuthorityId),
                "act:" + id,
                State.line(
                        ownerAuthorityId,
                        caseFileId,
                        kind,
                        issuer,
                        number,
                        date,
                        expires,
                        limit,
                        documentId,
                        documentSha256,
                        registeredBy,
                        registeredAt));
    }

    public UUID getId() {
        return id;
    }

    public LegalActKind getKind() {
        return kind;
    }

    public String getIssuer() {
        return issuer;
    }

    public String getNumber() {
        return number;
    }

    public LocalDate getDate() {
        return date;
    }

    public LocalDate getExpires() {
        return expires;
    }

    public Money getLimit() {
        return limit;
    }

    public UUID getDocumentId() {
        return documentId;
    }

    public String getDocumentSha256() {
        return documentSha256;
    }
}
