package org.karez.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXParseException;

/**
 * Turns what the schema validator says into violations.
 *
 * <p>Each of its messages starts with the key of the broken rule in W3C XML Schema, appendix C ("cvc-..."): that alone decides the
 * kind. Field and value are taken from the report itself; only what was expected is read from the message, from its end, because
 * the reporter's own value stands before it and could pretend anything.
 */
final class SchemaFindings implements ErrorHandler {

    /** Beyond this many a report is not mended by reading a list. */
    static final int MAX_VIOLATIONS = 20_000;

    private static final Pattern KEY = Pattern.compile("^([a-zA-Z0-9]+[-_][-_.a-zA-Z0-9]*): ");
    private static final Pattern BRACED = Pattern.compile("'?\\{([^{}]*)\\}'?[^{}]*$");
    private static final Pattern LISTED = Pattern.compile(".*'\\[(.*)\\]'", Pattern.DOTALL);
    private static final Pattern PATTERN = Pattern.compile(".* pattern '(.*)' for type '[^']*'\\.$", Pattern.DOTALL);
    private static final Pattern BOUND = Pattern.compile(
            ".* (?:maxLength|minLength|length|maxInclusive|minInclusive|maxExclusive|minExclusive) '([^']*)' for type '[^']*'\\.$",
            Pattern.DOTALL);
    private static final Pattern LAST_QUOTED = Pattern.compile("'([^']*)'[^']*$");
    private static final Pattern DIGITS = Pattern.compile("limited to (\\d+)\\.$");

    private static final Set<String> DATES = Set.of("dateTime", "date", "time", "sql_date", "gYear", "gYearMonth");
    private static final Set<String> NUMBERS = Set.of(
            "decimal", "integer", "int", "long", "short", "float", "double", "nonNegativeInteger", "positiveInteger");
    private static final Pattern LOOKS_LIKE_DATE = Pattern.compile("-?\\d{4,}-\\d{2}-\\d{2}.*");

    private final ReportScanner scanner;
    private final Set<String> elements;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, List<String>> lists = new HashMap<>();

    /**
     * Findings of one validation.
     *
     * @param elements the names that the schema declares
     */
    SchemaFindings(ReportScanner scanner, Set<String> elements) {
        this.scanner = scanner;
        this.elements = elements;
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    @Override
    public void warning(SAXParseException finding) {
        note(finding);
    }

    @Override
    public void error(SAXParseException finding) {
        note(finding);
    }

    @Override
    public void fatalError(SAXParseException finding) {
        note(finding);
    }

    /** The rule's key in front of a message of the parser; empty when it has none. */
    static String key(String message) {
        Matcher key = KEY.matcher(message);
        return key.find() ? key.group(1) : "";
    }

    private void note(SAXParseException finding) {
        if (violations.size() > MAX_VIOLATIONS) {
            return;
        }
        if (violations.size() == MAX_VIOLATIONS) {
            violations.add(Violation.ofFile(ViolationKind.TOO_MANY, Integer.toString(MAX_VIOLATIONS)));
            return;
        }
        String message = String.valueOf(finding.getMessage());
        String key = key(message);
        String value = scanner.text().strip();
        ViolationKind kind = kind(key, message, value);
        violations.add(new Violation(
                kind,
                Math.max(0, finding.getLineNumber()),
                Math.max(0, finding.getColumnNumber()),
                scanner.path().toString(),
                value,
                expected(kind, key, message)));
    }

    private ViolationKind kind(String key, String message, String value) {
        return switch (key) {
            case "cvc-elt.1", "cvc-elt.1.a" -> ViolationKind.NOT_GOAML;
            case "cvc-complex-type.2.4.b", "cvc-complex-type.2.4.i" -> ViolationKind.MISSING_ELEMENT;
            case "cvc-complex-type.2.4.a",
                    "cvc-complex-type.2.4.d",
                    "cvc-complex-type.2.4.e",
                    "cvc-complex-type.2.4.f" ->
                elements.contains(nameHere()) ? ViolationKind.MISPLACED_ELEMENT : ViolationKind.UNKNOWN_ELEMENT;
            case "cvc-type.3.1.2", "cvc-complex-type.2.1", "cvc-complex-type.2.2", "cvc-complex-type.2.4.c" ->
                ViolationKind.MISPLACED_ELEMENT;
            case "cvc-complex-type.2.3" -> ViolationKind.UNEXPECTED_TEXT;
            case "cvc-complex-type.3.2.2", "cvc-type.3.1.1" -> ViolationKind.UNKNOWN_ATTRIBUTE;
            case "cvc-complex-type.4" -> ViolationKind.MISSING_ATTRIBUTE;
            case "cvc-enumeration-valid" -> ViolationKind.BAD_CODE;
            case "cvc-maxLength-valid" -> ViolationKind.TOO_LONG;
            case "cvc-minLength-valid" -> ViolationKind.TOO_SHORT;
            case "cvc-length-valid" -> ViolationKind.BAD_PATTERN;
            case "cvc-pattern-valid" -> ViolationKind.BAD_PATTERN;
            case "cvc-fractionDigits-valid", "cvc-totalDigits-valid" -> ViolationKind.TOO_MANY_DIGITS;
            case "cvc-minInclusive-valid",
                    "cvc-maxInclusive-valid",
                    "cvc-minExclusive-valid",
                    "cvc-maxExclusive-valid" ->
                LOOKS_LIKE_DATE.matcher(value).matches()
                        ? ViolationKind.DATE_OUT_OF_RANGE
                        : ViolationKind.NUMBER_OUT_OF_RANGE;
            case "cvc-type.3.1.3", "cvc-complex-type.2.2.b", "cvc-attribute.3" -> ViolationKind.REFUSED_VALUE;
            case "cvc-elt.5.2.2.2.1", "cvc-elt.5.2.2.2.2" -> ViolationKind.BAD_VALUE;
            default -> key.startsWith("cvc-datatype-valid") ? ofType(last(LAST_QUOTED, message)) : ViolationKind.OTHER;
        };
    }

    private static ViolationKind ofType(String type) {
        if (DATES.contains(type)) {
            return ViolationKind.BAD_DATE;
        }
        return NUMBERS.contains(type) ? ViolationKind.BAD_NUMBER : ViolationKind.BAD_VALUE;
    }

    private List<String> expected(ViolationKind kind, String key, String message) {
        return switch (kind) {
            case MISSING_ELEMENT, MISPLACED_ELEMENT, UNKNOWN_ELEMENT -> listed(last(BRACED, message));
            case BAD_CODE -> listed(last(LISTED, message));
            case BAD_PATTERN -> single(key.equals("cvc-pattern-valid") ? last(PATTERN, message) : last(BOUND, message));
            case TOO_LONG, TOO_SHORT, DATE_OUT_OF_RANGE, NUMBER_OUT_OF_RANGE ->
                // The validator writes every whole number with ".0".
                single(last(BOUND, message).replaceFirst("\\.0$", ""));
            case TOO_MANY_DIGITS -> single(last(DIGITS, message));
            case MISSING_ATTRIBUTE, BAD_DATE, BAD_NUMBER, BAD_VALUE -> single(last(LAST_QUOTED, message));
            case NOT_GOAML -> List.of("report");
            case OTHER -> List.of(key);
            default -> List.of();
        };
    }

    /** A report repeats the same few lists thousands of times: each is kept once. */
    private List<String> listed(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return lists.computeIfAbsent(
                text,
                list -> Arrays.stream(list.split(", ?"))
                        // An element of a schema with a namespace is written "namespace":name.
                        .map(name -> name.substring(name.lastIndexOf('"') + 1).replaceFirst("^:", ""))
                        .distinct()
                        .toList());
    }

    private static List<String> single(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }

    private static String last(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.find() ? matcher.group(1) : "";
    }

    private String nameHere() {
        String step = scanner.path().last();
        return step.contains("[") ? step.substring(0, step.indexOf('[')) : step;
    }
}
