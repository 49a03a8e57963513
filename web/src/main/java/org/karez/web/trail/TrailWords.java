package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.karez.casefile.CodeQueries;
import org.karez.casefile.CodeValue;
import org.karez.shared.Money;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Navigation;
import org.karez.web.shared.Texts;

/** Says in the reader's language what entries keep as plain texts: events, fields, values; and where a subject has its page. */
@Named
@RequestScoped
public class TrailWords {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");
    private static final Pattern MONEY = Pattern.compile("-?\\d+(\\.\\d+)? [A-Z]{3}");

    /** Whose constants the values of a field are: by field, or by kind of subject and field where that differs. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("CASE_FILE.status", "CaseFileStatus"),
            Map.entry("ASSET.status", "AssetStatus"),
            Map.entry("REQUEST.status", "RequestStatus"),
            Map.entry("EXECUTION.status", "ExecutionStatus"),
            Map.entry("PARTY.kind", "PartyKind"),
            Map.entry("ASSET.kind", "AssetKind"),
            Map.entry("REQUEST.kind", "RequestKind"),
            Map.entry("EXECUTION.kind", "RequestKind"),
            Map.entry("CASE_FILE.role", "InvolvementRole"),
            Map.entry("OFFICER.role", "Role"),
            Map.entry("handling", "HandlingCode"),
            Map.entry("effectOnGroup", "GroupEffect"),
            Map.entry("effect", "GroupEffect"),
            Map.entry("step", "CaseFileStep"),
            Map.entry("sex", "Sex"),
            Map.entry("ofKind", "SubjectKind"),
            Map.entry("scope", "ProofScope"),
            Map.entry("valueMethod", "ValuationMethod"),
            Map.entry("learnedFrom", "LearnedFrom"),
            Map.entry("reason", "OfficerSession.EndReason"),
            Map.entry("active", "shared.yes"));

    private static final Map<String, CodeValue.List> CODES = Map.of(
            "offence", CodeValue.List.OFFENCE,
            "legalBasis", CodeValue.List.LEGAL_BASIS,
            "operation", CodeValue.List.OPERATION);

    private static final Map<String, String> PAGES = Map.of(
            "CASE_FILE", "/casefile/view.xhtml",
            "PARTY", "/party/view.xhtml",
            "ASSET", "/asset/view.xhtml",
            "REQUEST", "/request/view.xhtml",
            "EXECUTION", "/request/view.xhtml",
            "VERIFICATION", "/audit/verification.xhtml");

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    @Inject
    private CodeQueries codes;

    @Inject
    private Navigation navigation;

    private final Map<CodeValue.List, Map<String, String>> codeNames = new HashMap<>();

    /** What happened, such as “Case opened”. */
    public String event(String name) {
        return Texts.text("event." + name);
    }

    /** What a field is called. */
    public String field(String path) {
        String field = fieldOf(path);
        String key = "trail.field." + field;
        return Texts.has(key) ? Texts.text(key) : field;
    }

    /** What a value of a field of that kind of subject means to the reader. */
    public String value(String kind, String path, String text) {
        if (text == null) {
            return "";
        }
        String field = fieldOf(path);
        String type = TYPES.getOrDefault(kind + "." + field, TYPES.get(field));
        String constant = type == null ? null : Texts.optional(type, text);
        if (constant != null) {
            return constant;
        }
        return CODES.containsKey(field) ? code(CODES.get(field), text) : formatted(text);
    }

    /** The page of the subject itself; null when the installation has none, or its kind is unknown. */
    public String page(String kind) {
        // Asked before the address is read, too, while a form is taken in.
        String page = kind == null ? null : PAGES.get(kind);
        return page != null && navigation.exists(page) ? page : null;
    }

    /** What the kind of subject is called, were it one that nobody knows. */
    public String kind(String kind) {
        String name = Texts.optional("SubjectKind", kind);
        return name == null ? kind : name;
    }

    /** The last part of a path names the field; behind a colon stands which of several elements. */
    private static String fieldOf(String path) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        int colon = field.indexOf(':');
        return colon < 0 ? field : field.substring(0, colon);
    }

    private String code(CodeValue.List list, String code) {
        return codeNames.computeIfAbsent(list, this::read).getOrDefault(code, code);
    }

    private Map<String, String> read(CodeValue.List list) {
        Map<String, String> names = new HashMap<>();
        codes.values(list)
                .forEach(value -> names.put(value.getCode(), Texts.named(value.getNameEn(), value.getNameRu())));
        return names;
    }

    private static String formatted(String text) {
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
