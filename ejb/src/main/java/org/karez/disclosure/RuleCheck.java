package org.karez.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Measures reports by what UNODC's standard asks of every country, where no national schema is loaded: what a header, a transaction
 * and a party cannot do without, and that dates, amounts, currencies (ISO 4217), countries (ISO 3166-1) and lengths are possible.
 */
public final class RuleCheck {

    private static final Set<String> DATES = Set.of(
            "submission_date",
            "report_date",
            "date_transaction",
            "value_date",
            "date_posting",
            "birthdate",
            "date_deceased",
            "issue_date",
            "expiry_date",
            "incorporation_date",
            "date_business_closed",
            "opened",
            "closed",
            "date_balance",
            "status_date",
            "registration_date");
    private static final Set<String> NUMBERS = Set.of(
            "amount_local",
            "foreign_amount",
            "foreign_exchange_rate",
            "balance",
            "estimated_value",
            "disposed_value",
            "size",
            "significance");
    private static final Set<String> CURRENCIES =
            Set.of("currency_code_local", "foreign_currency_code", "currency_code");
    private static final Set<String> COUNTRIES = Set.of(
            "country_code",
            "nationality1",
            "nationality2",
            "nationality3",
            "residence",
            "passport_country",
            "issue_country",
            "from_country",
            "to_country",
            "country",
            "incorporation_country_code",
            "institution_country",
            "country_of_birth");
    private static final Map<String, Set<String>> CODES = Map.of(
            "submission_code", Set.of("E", "M"),
            "gender", Set.of("F", "M", "-"));
    private static final Map<String, Integer> LENGTHS = Map.of(
            "swift", 11, "iban", 34, "transactionnumber", 100, "first_name", 100, "last_name", 100, "middle_name", 100);
    private static final Set<String> LONG_TEXTS = Set.of("reason", "action", "transaction_description", "description");
    private static final int LONG_TEXT = 8_000;
    private static final int TEXT = 500;

    /** The first day of the databases behind goAML. */
    private static final String FIRST_DAY = "1753-01-01T00:00:00";

    private static final int FIRST_YEAR = 1753;
    private static final int LAST_YEAR = 2200;
    private static final Set<String> ISO_CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ISO_COUNTRIES = Set.of(Locale.getISOCountries());

    private static final List<String> HEADER =
            List.of("rentity_id", "submission_code", "report_code", "currency_code_local");
    private static final List<String> TRANSACTION =
            List.of("transactionnumber", "date_transaction", "amount_local", "transmode_code");

    private final List<Violation> violations = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();

    private RuleCheck() {}

    /**
     * Everything that is wrong with a report, in the order of the report but for what its header lacks, which comes last; empty when
     * nothing is. What makes the report unreadable is the last of the list.
     *
     * @param report its bytes; closed afterwards
     * @throws IOException when the bytes do not come
     */
    public static List<Violation> check(InputStream report) throws IOException {
        RuleCheck check = new RuleCheck();
        try {
            ReportParts.of(report, check::part);
            check.header();
        } catch (UnreadableFile e) {
            check.violations.addAll(e.violations());
        }
        return List.copyOf(check.violations);
    }

    private void header() {
        for (String field : HEADER) {
            requirePart(Set.of(field), field);
        }
        requirePart(Set.of("submission_date", "report_date"), "submission_date", "report_date");
        requirePart(Set.of("transaction", "activity"), "transaction", "activity");
    }

    private void requirePart(Set<String> anyOf, String... expected) {
        if (anyOf.stream().noneMatch(parts::contains)) {
            note(new Violation(ViolationKind.MISSING_ELEMENT, 1, 1, "report", "", List.of(expected)));
        }
    }

    private void part(ReportElement part) {
        if (!part.text().isEmpty() || !part.isLeaf()) {
            parts.add(part.name());
        }
        element(part);
    }

    private void element(ReportElement element) {
        if (element.isLeaf()) {
            value(element);
        }
        switch (element.name()) {
            case "transaction" -> transaction(element);
            case "activity" -> requireAny(element, "report_parties");
            case "report_party", "party" ->
                requireAny(
                        element,
                        "person",
                        "person_my_client",
                        "entity",
                        "entity_my_client",
                        "account",
                        "account_my_client");
            case "t_from", "t_from_my_client" -> requireAny(element, "from_account", "from_person", "from_entity");
            case "t_to", "t_to_my_client" -> requireAny(element, "to_account", "to_person", "to_entity");
            default -> party(element);
        }
        element.children().forEach(this::element);
    }

    private void transaction(ReportElement transaction) {
        TRANSACTION.forEach(field -> requireAny(transaction, field));
        if (transaction.child("involved_parties").isEmpty()) {
            requireAny(transaction, "t_from", "t_from_my_client");
            requireAny(transaction, "t_to", "t_to_my_client");
        }
    }

    private void party(ReportElement element) {
        String name = element.name().replace("_my_client", "").replaceFirst("^(from|to|t)_", "");
        if (element.isLeaf()) {
            return;
        }
        switch (name) {
            case "person", "conductor", "director_id", "reporting_person" ->
                requireAny(element, "last_name", "first_name");
            case "entity" -> requireAny(element, "name");
            case "account" -> {
                requireAny(element, "account", "iban");
                requireAny(element, "institution_name", "institution_code", "swift");
            }
            default -> {
                // Not a party.
            }
        }
    }

    private void requireAny(ReportElement element, String... names) {
        for (String name : names) {
            Optional<ReportElement> child = element.child(name);
            if (child.isPresent()
                    && !(child.get().isLeaf() && child.get().text().isEmpty())) {
                return;
            }
        }
        note(element.violation(ViolationKind.MISSING_ELEMENT, names));
    }

    private void value(ReportElement leaf) {
        String name = leaf.name();
        if (leaf.text().isEmpty()) {
            return;
        }
        if (DATES.contains(name)) {
            date(leaf);
        } else if (NUMBERS.contains(name)) {
            number(leaf);
        } else if (name.equals("rentity_id")) {
            reportingEntity(leaf);
        } else if (CURRENCIES.contains(name)) {
            code(leaf, ISO_CURRENCIES::contains, "ISO 4217");
        } else if (COUNTRIES.contains(name)) {
            // "-" is goAML's own "unknown".
            code(leaf, code -> code.equals("-") || ISO_COUNTRIES.contains(code), "ISO 3166-1");
        } else if (CODES.containsKey(name)) {
            Set<String> codes = CODES.get(name);
            code(leaf, codes::contains, codes.stream().sorted().toArray(String[]::new));
        } else {
            length(leaf);
        }
    }

    private void reportingEntity(ReportElement leaf) {
        if (!leaf.text().matches("[1-9]\\d{0,9}")) {
            note(leaf.violation(ViolationKind.BAD_NUMBER, "integer"));
        }
    }

    private void date(ReportElement leaf) {
        var moment = ReportValue.moment(leaf.text());
        if (moment.isEmpty()) {
            note(leaf.violation(ViolationKind.BAD_DATE, "dateTime"));
        } else if (moment.get().getYear() < FIRST_YEAR || moment.get().getYear() > LAST_YEAR) {
            note(leaf.violation(ViolationKind.DATE_OUT_OF_RANGE, FIRST_DAY));
        }
    }

    private void number(ReportElement leaf) {
        Optional<BigDecimal> number = ReportValue.number(leaf.text());
        if (number.isEmpty()) {
            note(leaf.violation(ViolationKind.BAD_NUMBER, "decimal"));
        } else if (number.get().signum() < 0 && !leaf.name().equals("balance")) {
            note(leaf.violation(ViolationKind.NUMBER_OUT_OF_RANGE, "0"));
        }
    }

    private void code(ReportElement leaf, Predicate<String> known, String... expected) {
        if (!known.test(leaf.text())) {
            note(leaf.violation(ViolationKind.BAD_CODE, expected));
        }
    }

    private void length(ReportElement leaf) {
        boolean longText = LONG_TEXTS.contains(leaf.name()) || leaf.name().endsWith("comments");
        int most = LENGTHS.getOrDefault(leaf.name(), longText ? LONG_TEXT : TEXT);
        if (leaf.text().codePointCount(0, leaf.text().length()) > most) {
            note(leaf.violation(ViolationKind.TOO_LONG, Integer.toString(most)));
        }
    }

    private void note(Violation violation) {
        if (violations.size() < SchemaFindings.MAX_VIOLATIONS) {
            violations.add(violation);
        } else if (violations.size() == SchemaFindings.MAX_VIOLATIONS) {
            violations.add(Violation.ofFile(ViolationKind.TOO_MANY, Integer.toString(SchemaFindings.MAX_VIOLATIONS)));
        }
    }
}
