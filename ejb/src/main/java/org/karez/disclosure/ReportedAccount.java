package org.karez.disclosure;

import static org.karez.disclosure.ReportedParty.first;
import static org.karez.disclosure.ReportedParty.joined;
import static org.karez.disclosure.ReportedParty.normal;
import static org.karez.disclosure.ReportedParty.note;
import static org.karez.disclosure.ReportedParty.tells;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An account that a report names. Who holds it and signs for it is among the report's relations.
 *
 * @param institution the name of the bank or other institution
 * @param institutionCode its national code
 * @param swift its BIC
 * @param number as the institution writes it
 * @param type a code of the country's own list
 * @param balance on {@code balanceDate}, in the account's currency
 * @param status a code of the country's own list
 */
public record ReportedAccount(
        String institution,
        String institutionCode,
        String swift,
        String institutionCountry,
        boolean nonBank,
        String branch,
        String number,
        String iban,
        String currency,
        String name,
        String clientNumber,
        String type,
        LocalDate opened,
        LocalDate closed,
        BigDecimal balance,
        LocalDate balanceDate,
        String status,
        String beneficiary,
        boolean client,
        String comments,
        List<Disclosure.Appearance> appearances)
        implements ReportedParty {

    @Override
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (tells(iban)) {
            keys.add("iban " + normal(iban));
        }
        if (tells(number)) {
            for (String bank : new String[] {institution, institutionCode, swift}) {
                if (!normal(bank).isEmpty()) {
                    keys.add("account " + normal(number) + " at " + normal(bank));
                }
            }
        }
        return keys;
    }

    @Override
    public Map<String, String> traits() {
        Map<String, String> traits = new HashMap<>();
        // One number with sub-accounts in several currencies is several assets.
        note(traits, "currency", currency);
        note(traits, "iban", iban == null ? null : normal(iban));
        return traits;
    }

    @Override
    public ReportedAccount mergedWith(ReportedParty party) {
        ReportedAccount other = (ReportedAccount) party;
        boolean balanceOfOther = other.balance != null
                && (balance == null
                        || balanceDate != null && other.balanceDate != null && other.balanceDate.isAfter(balanceDate));
        return new ReportedAccount(
                first(institution, other.institution),
                first(institutionCode, other.institutionCode),
                first(swift, other.swift),
                first(institutionCountry, other.institutionCountry),
                nonBank || other.nonBank,
                first(branch, other.branch),
                first(number, other.number),
                first(iban, other.iban),
                first(currency, other.currency),
                first(name, other.name),
                first(clientNumber, other.clientNumber),
                first(type, other.type),
                first(opened, other.opened),
                first(closed, other.closed),
                balanceOfOther ? other.balance : balance,
                balanceOfOther ? other.balanceDate : balanceDate,
                first(status, other.status),
                first(beneficiary, other.beneficiary),
                client || other.client,
                first(comments, other.comments),
                joined(appearances, other.appearances));
    }
}
