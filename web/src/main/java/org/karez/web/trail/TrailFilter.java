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
import org.karez.web.shared.Formats;

/** The search of an auditor as the address says it: lists, exports and saved views read the same. What is no value does not restrict. */
@Named
@RequestScoped
public class TrailFilter {

    /** The parameters of the address that restrict, in the order in which they are told. */
    static final List<String> PARAMETERS = List.of("who", "event", "access", "kind", "object", "from", "until");

    @Inject
    private HttpServletRequest request;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private final Map<String, String> given = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        for (String name : PARAMETERS) {
            String value = request.getParameter(name);
            if (value != null && !value.isBlank()) {
                asked.put(name, value.strip());
            }
        }
        given.putAll(asked);
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

    private Instant start(String day, int later) {
        try {
            return given.containsKey(day)
                    ? LocalDate.parse(given.get(day))
                            .plusDays(later)
                            .atStartOfDay(Formats.zone())
                            .toInstant()
                    : null;
        } catch (DateTimeParseException mistyped) {
            // An address can be typed by hand: what is no day does not restrict.
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

    public String getFrom() {
        return given.get("from");
    }

    public String getUntil() {
        return given.get("until");
    }

    /** The kind of subject; null when none, or none that exists, is asked for. */
    public SubjectKind getKind() {
        return constant(SubjectKind.values(), "kind");
    }

    /** How somebody came to see something; null when no way, or none that exists, is asked for. */
    public AccessKind getAccess() {
        return constant(AccessKind.values(), "access");
    }

    public String getObject() {
        return given.get("object");
    }

    private <T extends Enum<T>> T constant(T[] constants, String parameter) {
        return Stream.of(constants)
                .filter(value -> value.name().equals(given.get(parameter)))
                .findFirst()
                .orElse(null);
    }
}
