package org.karez.asset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.approval.ProposalContent;
import org.karez.shared.Money;
import org.karez.shared.State;

/**
 * What a step rests on. It is laid down in the words of a proposal, which never change, and read from there when the step is decided:
 * what is carried out is exactly what was read and confirmed.
 *
 * @param happenedOn the day of the act or fact
 * @param act the legal act, or null
 * @param amount what the asset counts with from then on, or null
 * @param rate by what the amount was held against the act's limit, or null
 * @param note why, or what the institution confirmed; or null
 * @param document the document of that, or null
 * @param corrects the event whose amount is put right, or null
 */
record StepTerms(
        LocalDate happenedOn, UUID act, Money amount, ExchangeRate rate, String note, UUID document, UUID corrects) {

    /** Terms without a legal act. */
    static StepTerms of(LocalDate happenedOn, Money amount, String note) {
        return new StepTerms(happenedOn, null, amount, null, note, null, null);
    }

    /** Puts the terms where a decider reads them; the act and the documents describe themselves. */
    void describe(State content) {
        content.put("happenedOn", happenedOn).put("amount", amount).put("note", note);
        if (rate != null) {
            content.put("rate", rate.rate().toPlainString())
                    .put("rateSource", rate.source())
                    .put("rateDate", rate.date());
        }
    }

    static StepTerms read(ProposalContent content) {
        return new StepTerms(
                LocalDate.parse(content.get("happenedOn")),
                id(content, "act"),
                money(content.get("amount")),
                rate(content),
                content.get("note"),
                id(content, "confirmationDocument"),
                id(content, "corrects"));
    }

    private static ExchangeRate rate(ProposalContent content) {
        String rate = content.get("rate");
        return rate == null
                ? null
                : new ExchangeRate(
                        new BigDecimal(rate), content.get("rateSource"), LocalDate.parse(content.get("rateDate")));
    }

    private static Money money(String text) {
        if (text == null) {
            return null;
        }
        int blank = text.indexOf(' ');
        return Money.of(text.substring(0, blank), text.substring(blank + 1));
    }

    private static UUID id(ProposalContent content, String field) {
        return content.fields().keySet().stream()
                .filter(key -> key.startsWith(field + ":"))
                .map(key -> UUID.fromString(key.substring(field.length() + 1)))
                .findFirst()
                .orElse(null);
    }
}
