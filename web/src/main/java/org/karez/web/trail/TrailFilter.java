package org.karez.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.karez.shared.SubjectKind;
import org.karez.trail.AccessKind;
import org.karez.trail.AccessSearch;
import org.karez.trail.TrailSearch;
import org.karez.web.shared.DateConverter;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Notice;

/** The search of an auditor as the address says it: lists, exports and saved views read the same. What means nothing does not restrict. */
@Named
@RequestScoped
public class TrailFilter {

    /** The parameters of the address that restrict, in the order in which they are told. */
    static final List<String> PARAMETERS = List.of("who", "event", "access", "kind", "object", "from", "until");

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> meaningless = new LinkedHashMap<>();
    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        for (String name : PARAMETERS) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                (hasMeaning(name, value.strip()) ? asked : meaningless).put(name, value.strip());
            }
        }
        given.putAll(asked);
    }

    private static boolean hasMeaning(String name, String value) {
        return switch (name) {
            case "kind" -> constant(SubjectKind.values(), value) != null;
            case "access" -> constant(AccessKind.values(), value) != null;
            case "from", "until" -> day(value) != null;
            default -> true;
        };
    }

    /** Tells the reader of a list what of the address does not restrict it, and of a period in which nothing can lie. */
    void warn() {
        meaningless.values().forEach(value -> Notice.warn("audit.console.meaningless", value));
        LocalDate first = day(given.get("from"));
        LocalDate last = day(given.get("until"));
        if (first != null && last != null && last.isBefore(first)) {
            Notice.warn("audit.console.backwards", last, first);
        }
    }

    /** Begins that many days before the period's end, when the address says no beginning. */
    void beginAtLatest(int days) {
        if (start("from", 0) == null) {
            Instant end = start("until", 1);
            LocalDate last = end == null
                    ? LocalDate.now(Formats.zone())
                    : end.atZone(Formats.zone()).toLocalDate().minusDays(1);
            given.put("from", last.minusDays(days).toString());
        }
    }

    /** The search for entries; both days are meant whole, in the installation's zone. */
    TrailSearch search() {
        return new TrailSearch(getWho(), getEvent(), start("from", 0), start("until", 1), getKind(), getObject());
    }

    /** The search for who saw what. */
    AccessSearch accessSearch() {
        return new AccessSearch(getWho(), getAccess(), start("from", 0), start("until", 1), getKind(), getObject());
    }

    private Instant start(String name, int later) {
        LocalDate day = day(given.get(name));
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(Formats.zone()).toInstant();
    }

    private static LocalDate day(String value) {
        try {
            return value == null ? null : DateConverter.parse(value);
        } catch (DateTimeParseException mistyped) {
            // An address can be typed by hand.
            return null;
        }
    }

    /** What the address itself asks for, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }

    /** What restricts, by name: what the address asks for, and what goes without saying. */
    public Map<String, String> getGiven() {
        return given;
    }

    public String getWho() {
        return given.get("who");
    }

    public String getEvent() {
        return given.get("event");
    }

    /** The first day, as a browser's date field takes it. */
    public String getFrom() {
        return Formats.iso(day(given.get("from")));
    }

    /** The last day, as a browser's date field takes it. */
    public String getUntil() {
        return Formats.iso(day(given.get("until")));
    }

    /** The kind of subject; null for all. */
    public SubjectKind getKind() {
        return constant(SubjectKind.values(), given.get("kind"));
    }

    /** How somebody came to see something; null for every way. */
    public AccessKind getAccess() {
        return constant(AccessKind.values(), given.get("access"));
    }

    public String getObject() {
        return given.get("object");
    }

    private static <T extends Enum<T>> T constant(T[] constants, String name) {
        return Stream.of(constants)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
