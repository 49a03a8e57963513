package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.casefile.CodeQueries;
import org.karez.casefile.CodeValue;
import org.karez.shared.Money;
import org.karez.web.shared.Countries;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Texts;

/** Spells the values that entries keep as plain texts: constants, codes, countries, dates, amounts and sizes, as their readers write them. */
@RequestScoped
class TrailValues {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");
    private static final Pattern MONEY = Pattern.compile("-?\\d+(\\.\\d+)? [A-Z]{3}");
    private static final Pattern COUNT = Pattern.compile("-?\\d{1,18}");
    private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * Whose constants the values of a field are: by field, or by kind of subject and field where that differs. Where two words stand,
     * things of the kind differ.
     */
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("CASE_FILE.status", "CaseFileStatus"),
            Map.entry("ASSET.status", "AssetStatus"),
            Map.entry("REQUEST.status", "RequestStatus"),
            Map.entry("EXECUTION.status", "ExecutionStatus"),
            Map.entry("AUTHORITY.kind", "Authority.Kind Participant.Kind"),
            Map.entry("AUTHORITY.status", "Membership.Status"),
            Map.entry("FINDING.status", "FindingStatus"),
            Map.entry("PARTY.kind", "PartyKind"),
            Map.entry("ASSET.kind", "AssetKind"),
            Map.entry("REQUEST.kind", "RequestKind ItemKind"),
            Map.entry("EXECUTION.kind", "RequestKind"),
            Map.entry("TRAIL.kind", "SubjectKind"),
            Map.entry("CASE_FILE.role", "InvolvementRole"),
            Map.entry("OFFICER.role", "Role"),
            Map.entry("CASE_FILE.step", "approval.step.CASE_FILE"),
            Map.entry("ASSET.step", "AssetStep"),
            Map.entry("OFFICER.reason", "OfficerSession.EndReason"),
            Map.entry("handling", "HandlingCode"),
            Map.entry("effectOnGroup", "GroupEffect"),
            Map.entry("effect", "GroupEffect"),
            Map.entry("sex", "Sex"),
            Map.entry("ofKind", "SubjectKind"),
            Map.entry("scope", "ProofScope"),
            Map.entry("valueMethod", "ValuationMethod"),
            Map.entry("learnedFrom", "LearnedFrom"),
            Map.entry("urgency", "Urgency"),
            Map.entry("profile", "DeadlineProfile.Code"),
            Map.entry("feedbackWorth", "FeedbackWorth"),
            Map.entry("actKind", "LegalActKind"),
            Map.entry("weight", "FindingWeight"),
            Map.entry("method", "SampleMethod"),
            Map.entry("TRAIL.place", "TrailList"),
            Map.entry("access", "AccessKind"));

    /** Fields of several words, some of which are constants: whose, by field or by kind of subject and field. */
    static final Map<String, List<String>> WORDS = Map.of(
            "PARTY.identifier", List.of("Identifier.Kind"),
            "PARTY.identifiers", List.of("Identifier.Kind"),
            "PARTY.nameKind", List.of("PartyName.Kind", "Script"),
            "ASSET.identifier", List.of("IdentifierScheme"),
            "REQUEST.item", List.of("ItemKind"),
            "OFFICER.roles", List.of("Role"));

    private static final Map<String, CodeValue.List> CODES = Map.of(
            "offence", CodeValue.List.OFFENCE,
            "legalBasis", CodeValue.List.LEGAL_BASIS,
            "operation", CodeValue.List.OPERATION);

    private static final Set<String> COUNTRIES = Set.of("country", "identifierCountry");

    private static final Set<String> COUNTS =
            Set.of("subjects", "entries", "findings", "transactions", "parties", "accounts", "wanted", "population");

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    private CodeQueries codes;

    @Inject
    private Countries countries;

    private final Map<CodeValue.List, Map<String, String>> codeNames = new HashMap<>();

    /** What the text of a field of that kind of subject means to the reader. */
    String of(String kind, String field, String text) {
        String own = kind + "." + field;
        if (WORDS.containsKey(own)) {
            return words(WORDS.get(own), text);
        }
        String type = TYPES.getOrDefault(own, TYPES.get(field));
        String constant = type == null ? null : constant(List.of(type.split(" ")), text);
        if (constant != null) {
            return constant;
        }
        if (CODES.containsKey(field)) {
            return codeNames.computeIfAbsent(CODES.get(field), this::read).getOrDefault(text, text);
        }
        return COUNTRIES.contains(field) ? countries.name(text) : formatted(field, text);
    }

    private static String constant(List<String> types, String text) {
        return types.stream()
                .map(type -> Texts.optional(type, text))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Identifiers among the words mean nothing to people: the words beside them say the same. */
    private static String words(List<String> types, String text) {
        return Stream.of(text.split("(?<=,)| "))
                .filter(word -> !IDENTIFIER.matcher(word).matches())
                .map(word -> word(types, word))
                .collect(Collectors.joining(" "));
    }

    private static String word(List<String> types, String word) {
        String end = word.endsWith(",") ? "," : "";
        String plain = word.substring(0, word.length() - end.length());
        String label = constant(types, plain);
        return label == null ? word : label + end;
    }

    private Map<String, String> read(CodeValue.List list) {
        Map<String, String> names = new HashMap<>();
        codes.values(list)
                .forEach(value -> names.put(value.getCode(), Texts.named(value.getNameEn(), value.getNameRu())));
        return names;
    }

    private static String formatted(String field, String text) {
        if (text.equals("true") || text.equals("false")) {
            return Texts.text(text.equals("true") ? "shared.yes" : "shared.no");
        }
        if (field.equals("language")) {
            return Locale.forLanguageTag(text).getDisplayLanguage(Texts.locale());
        }
        if (COUNT.matcher(text).matches()) {
            return field.equals("size")
                    ? Formats.size(Long.valueOf(text))
                    : COUNTS.contains(field) ? Formats.number(text) : text;
        }
        if (DATE.matcher(text).matches()) {
            return Formats.date(LocalDate.parse(text));
        }
        if (MOMENT.matcher(text).matches()) {
            return Formats.time(Instant.parse(text));
        }
        if (MONEY.matcher(text).matches() && CURRENCIES.contains(text.substring(text.length() - 3))) {
            String[] parts = text.split(" ");
            return Formats.money(Money.of(parts[0], parts[1]));
        }
        return text;
    }
}
