package org.karez.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Stream;
import org.karez.shared.SubjectKind;
import org.karez.trail.TrailSearch;
import org.karez.web.shared.Formats;

/** The search for entries as the address says it: the console and the export read the same. What is no value does not restrict. */
@Named
@RequestScoped
public class TrailFilter {

    @Inject
    private HttpServletRequest request;

    private String who;
    private String event;
    private String from;
    private String until;
    private String kind;
    private String object;

    @PostConstruct
    void load() {
        who = request.getParameter("who");
        event = request.getParameter("event");
        from = request.getParameter("from");
        until = request.getParameter("until");
        kind = request.getParameter("kind");
        object = request.getParameter("object");
    }

    /** The search that the address asks for; both days are meant whole, in the installation's zone. */
    TrailSearch search() {
        return new TrailSearch(who, event, start(from, 0), start(until, 1), getKind(), object);
    }

    private static Instant start(String day, int later) {
        LocalDate date = day(day);
        return date == null
                ? null
                : date.plusDays(later).atStartOfDay(Formats.zone()).toInstant();
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException mistyped) {
            // An address can be typed by hand: what is no day does not restrict.
            return null;
        }
    }

    public String getWho() {
        return who;
    }

    public String getEvent() {
        return event;
    }

    public String getFrom() {
        return from;
    }

    public String getUntil() {
        return until;
    }

    /** The kind of subject; null when none, or none that exists, is asked for. */
    public SubjectKind getKind() {
        return Stream.of(SubjectKind.values())
                .filter(value -> value.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    public String getObject() {
        return object;
    }
}
