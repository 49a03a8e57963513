package org.karez.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.karez.shared.State;

/** One transaction of an imported report (операция), with its amounts exactly as reported. Never changes. */
@Entity
@Table(name = "reported_transaction")
public class ReportedTransaction {

    @Id
    private UUID id;

    @Column(name = "disclosure_id")
    private UUID disclosureId;

    /** Its place in the report, from one. */
    private int position;

    @Column(name = "case_file_id")
    private UUID caseFileId;

    @Column(name = "owner_authority_id")
    private UUID ownerAuthorityId;

    private String number;

    /** By the reporter's own clock. */
    @Column(name = "happened_at")
    private LocalDateTime happenedAt;

    private BigDecimal amount;

    private String currency;

    @Column(name = "from_label")
    private String fromLabel;

    @Column(name = "from_party_id")
    private UUID fromPartyId;

    @Column(name = "from_asset_id")
    private UUID fromAssetId;

    @Column(name = "from_amount")
    private BigDecimal fromAmount;

    @Column(name = "from_currency")
    private String fromCurrency;

    @Column(name = "to_label")
    private String toLabel;

    @Column(name = "to_party_id")
    private UUID toPartyId;

    @Column(name = "to_asset_id")
    private UUID toAssetId;

    @Column(name = "to_amount")
    private BigDecimal toAmount;

    @Column(name = "to_currency")
    private String toCurrency;

    private String others;

    private String mode;

    private String location;

    private String comment;

    private boolean suspicious;

    private int line;

    protected ReportedTransaction() {}

    /** A transaction of a report whose parties and accounts have been entered. */
    ReportedTransaction(ImportedReport report, int position, Disclosure.Transaction told, EnteredParties entered) {
        this.id = UUID.randomUUID();
        this.disclosureId = report.getId();
        this.caseFileId = report.getCaseFileId();
        this.ownerAuthorityId = report.getOwnerAuthorityId();
        this.currency = report.getCurrency();
        this.position = position;
        this.number = told.number() == null ? told.internalReference() : told.number();
        this.happenedAt = Fitting.clock(told.date() == null ? told.valueDate() : told.date());
        this.amount = told.amount();
        this.mode = Fitting.joined(", ", told.mode(), told.modeComment());
        this.location = Fitting.joined(", ", told.location(), Fitting.address(told.address()));
        this.comment = Fitting.joined("\n", told.description(), told.comments());
        this.suspicious = told.suspicious();
        this.line = told.line();
        from(told.parties(Disclosure.Side.FROM), entered);
        to(told.parties(Disclosure.Side.TO), entered);
        others = told.parties().stream()
                .filter(party -> party.side() == Disclosure.Side.CONDUCTOR || party.side() == Disclosure.Side.PARTY)
                .map(party -> entered.label(party.party()))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private void from(List<Disclosure.Participation> side, EnteredParties entered) {
        for (Disclosure.Participation one : side) {
            fromLabel = Fitting.joined("; ", fromLabel, entered.label(one.party()));
            fromPartyId = fromPartyId == null ? entered.party(one.party()) : fromPartyId;
            fromAssetId = fromAssetId == null ? entered.asset(one.party()) : fromAssetId;
            if (one.foreign() != null) {
                fromAmount = one.foreign().amount();
                fromCurrency = Fitting.currency(one.foreign().currency());
            }
        }
    }

    private void to(List<Disclosure.Participation> side, EnteredParties entered) {
        for (Disclosure.Participation one : side) {
            toLabel = Fitting.joined("; ", toLabel, entered.label(one.party()));
            toPartyId = toPartyId == null ? entered.party(one.party()) : toPartyId;
            toAssetId = toAssetId == null ? entered.asset(one.party()) : toAssetId;
            if (one.foreign() != null) {
                toAmount = one.foreign().amount();
                toCurrency = Fitting.currency(one.foreign().currency());
            }
        }
    }

    /** All of it in one line, of which the case's trail states a digest. */
    String line() {
        return State.line(
                id,
                position,
                ownerAuthorityId,
                number,
                happenedAt,
                plain(amount),
                currency,
                fromLabel,
                fromPartyId,
                fromAssetId,
                plain(fromAmount),
                fromCurrency,
                toLabel,
                toPartyId,
                toAssetId,
                plain(toAmount),
                toCurrency,
                others,
                mode,
                location,
                comment,
                suspicious,
                line);
    }

    /** With the decimals that were reported. */
    private static String plain(BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    public UUID getId() {
        return id;
    }

    public int getPosition() {
        return position;
    }

    public String getNumber() {
        return number;
    }

    public LocalDateTime getHappenedAt() {
        return happenedAt;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getCurrency() {
        return currency;
    }

    public String getFromLabel() {
        return fromLabel;
    }

    public UUID getFromPartyId() {
        return fromPartyId;
    }

    public UUID getFromAssetId() {
        return fromAssetId;
    }

    public BigDecimal getFromAmount() {
        return fromAmount;
    }

    public String getFromCurrency() {
        return fromCurrency;
    }

    public String getToLabel() {
        return toLabel;
    }

    public UUID getToPartyId() {
        return toPartyId;
    }

    public UUID getToAssetId() {
        return toAssetId;
    }

    public BigDecimal getToAmount() {
        return toAmount;
    }

    public String getToCurrency() {
        return toCurrency;
    }

    public String getOthers() {
        return others;
    }

    public String getMode() {
        return mode;
    }

    public String getLocation() {
        return location;
    }

    public String getComment() {
        return comment;
    }

    public boolean isSuspicious() {
        return suspicious;
    }

    public int getLine() {
        return line;
    }
}
