package org.karez.disclosure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.karez.asset.AssetDetails;
import org.karez.asset.AssetIdentifier;
import org.karez.asset.AssetKind;
import org.karez.asset.IdentifierCheck;
import org.karez.asset.IdentifierScheme;
import org.karez.asset.LearnedFrom;
import org.karez.asset.TypedAmount;
import org.karez.asset.ValuationMethod;
import org.karez.shared.Money;

/**
 * What a report says of an account, as an asset is entered.
 *
 * @param report how the report is named
 * @param asReported what to note of a number that is kept although its check fails
 * @param home country of accounts of which the report names none: that of the reporting institution; or null
 * @param today no balance is of a later day
 */
record AccountEntry(String report, String asReported, String home, LocalDate today) {

    private static final int LONGEST_NUMBER = 140;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_NOTE = 1000;
    private static final BigDecimal LARGEST_VALUE = new BigDecimal("1e16");

    /** The asset; empty when the account has no number, or nobody knows in which country it is. */
    Optional<AssetDetails> of(ReportedAccount account) {
        Optional<AssetIdentifier> iban = sound(account.iban()).or(() -> sound(account.number()));
        String country = country(account, iban);
        List<AssetIdentifier> identifiers = identifiers(account, iban);
        if (country == null || identifiers.isEmpty()) {
            return Optional.empty();
        }
        Money balance = balance(account);
        return Optional.of(new AssetDetails(
                AssetKind.BANK_ACCOUNT,
                Fitting.cut(description(account), LONGEST_DESCRIPTION),
                country,
                Fitting.cut(Fitting.joined(", ", institution(account), account.branch()), LONGEST_PLACE),
                identifiers,
                null,
                null,
                balance == null ? null : new TypedAmount(balance.amount(), balance.currency()),
                balance == null ? null : account.balanceDate(),
                balance == null ? null : ValuationMethod.BALANCE,
                LearnedFrom.DISCLOSURE,
                Fitting.cut(note(account), LONGEST_NOTE)));
    }

    /** How an account is named beside a transaction: number and institution. */
    static String label(ReportedAccount account) {
        String number = account.iban() != null ? account.iban() : account.number();
        return Fitting.joined(", ", number == null ? account.name() : number, institution(account));
    }

    private static String institution(ReportedAccount account) {
        return Stream.of(account.institution(), account.swift(), account.institutionCode())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String description(ReportedAccount account) {
        return Fitting.joined(
                " ",
                institution(account) == null ? label(account) : institution(account),
                account.currency(),
                account.name());
    }

    private String note(ReportedAccount account) {
        StringBuilder note = new StringBuilder(report);
        Fitting.line(note, "personal_account_type", account.type());
        Fitting.line(note, "opened", account.opened());
        Fitting.line(note, "closed", account.closed());
        Fitting.line(note, "status_code", account.status());
        Fitting.line(note, "beneficiary", account.beneficiary());
        Fitting.line(note, "comments", account.comments());
        return note.toString();
    }

    private static Optional<AssetIdentifier> sound(String number) {
        if (number == null || number.isBlank()) {
            return Optional.empty();
        }
        AssetIdentifier iban = new AssetIdentifier(IdentifierScheme.IBAN, number, null);
        boolean sound = iban.getValue().length() > 2
                && Fitting.country(iban.getValue().substring(0, 2)) != null
                && iban.check("") == IdentifierCheck.SOUND;
        return sound ? Optional.of(iban) : Optional.empty();
    }

    private String country(ReportedAccount account, Optional<AssetIdentifier> iban) {
        String ofBic = account.swift() != null && account.swift().strip().length() >= 6
                ? account.swift().strip().substring(4, 6)
                : null;
        return Stream.of(
                        iban.map(found -> found.getValue().substring(0, 2)).orElse(null),
                        account.institutionCountry(),
                        ofBic,
                        home)
                .map(Fitting::country)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<AssetIdentifier> identifiers(ReportedAccount account, Optional<AssetIdentifier> iban) {
        List<AssetIdentifier> identifiers = new ArrayList<>();
        iban.ifPresent(identifiers::add);
        if (iban.isEmpty() && account.iban() != null && !account.iban().isBlank()) {
            identifiers.add(new AssetIdentifier(
                    IdentifierScheme.ACCOUNT_NUMBER, Fitting.cut(account.iban(), LONGEST_NUMBER), asReported));
        }
        String number = account.number();
        boolean another = number != null
                && !number.isBlank()
                && identifiers.stream()
                        .noneMatch(
                                known -> ReportedParty.normal(known.getValue()).equals(ReportedParty.normal(number)));
        if (another) {
            identifiers.add(
                    new AssetIdentifier(IdentifierScheme.ACCOUNT_NUMBER, Fitting.cut(number, LONGEST_NUMBER), null));
        }
        return identifiers;
    }

    /** What the institution told of a day, when it can be a sum of money at all. */
    private Money balance(ReportedAccount account) {
        BigDecimal told = account.balance();
        boolean possible = told != null
                && told.signum() > 0
                && told.compareTo(LARGEST_VALUE) < 0
                && account.currency() != null
                && account.balanceDate() != null
                && !account.balanceDate().isAfter(today);
        if (!possible) {
            return null;
        }
        try {
            return Money.of(told, account.currency());
        } catch (IllegalArgumentException e) {
            // An unknown currency, or decimals that it does not have: the report itself still tells it.
            return null;
        }
    }
}
