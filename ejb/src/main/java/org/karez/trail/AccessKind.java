package org.karez.trail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody came to see restricted content, and by which events the trail tells it. */
public enum AccessKind {
    /** Opened on a page. */
    VIEW("Viewed"),
    /** Downloaded as a document. */
    DOCUMENT("CaseFileEvent.DocumentRead", "RequestEvent.DocumentRead", "ExecutionEvent.DocumentRead"),
    /** Found in the trail by an auditor. */
    SEARCH("TrailEvent.Searched"),
    /** Left the system in a file. */
    EXPORT("TrailEvent.Exported");

    private final List<String> events;

    AccessKind(String... events) {
        this.events = List.of(events);
    }

    /** The names of its events. */
    public List<String> events() {
        return events;
    }

    /** The names of the events of all kinds. */
    public static List<String> allEvents() {
        return Stream.of(values()).flatMap(kind -> kind.events.stream()).toList();
    }

    /** The kind to which an event belongs; empty when nobody saw anything by it. */
    public static Optional<AccessKind> of(String event) {
        return Stream.of(values()).filter(kind -> kind.events.contains(event)).findFirst();
    }
}
