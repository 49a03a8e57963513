package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.karez.trail.TrailStep;
import org.karez.web.shared.Navigation;
import org.karez.web.shared.Texts;

/** Says in the reader's language what entries keep as plain texts: events, fields, values; and where a subject has its page. */
@Named
@RequestScoped
public class TrailWords {

    private static final Map<String, String> PAGES = Map.of(
            "CASE_FILE", "/casefile/view.xhtml",
            "PARTY", "/party/view.xhtml",
            "ASSET", "/asset/view.xhtml",
            "REQUEST", "/request/view.xhtml",
            "EXECUTION", "/request/view.xhtml",
            "VERIFICATION", "/audit/verification.xhtml",
            "SAMPLE", "/audit/sample.xhtml",
            "FINDING", "/audit/finding.xhtml");

    /** Behind this stand the fields of a search: their kinds and events are of what was searched for. */
    private static final String FILTER = "filter.";

    @Inject
    private TrailValues values;

    @Inject
    private Navigation navigation;

    /** What happened, such as “Case opened”; as stored, where somebody wrote what no event is called. */
    public String event(String name) {
        String key = "event." + name;
        return Texts.has(key) ? Texts.text(key) : name;
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
        boolean searched = path.startsWith(FILTER);
        if (searched && field.equals("event") && Texts.has("event." + text)) {
            return event(text);
        }
        return values.of(searched ? "TRAIL" : kind, field, text);
    }

    /** What fields say, one after the other. */
    public String told(String kind, List<TrailStep.Change> fields) {
        return fields.stream()
                .map(told -> field(told.field()) + ": " + value(kind, told.field(), told.after()))
                .collect(Collectors.joining("; "));
    }

    /** What a search asks for, one field after the other. */
    public String searched(Map<String, String> filter) {
        return filter.entrySet().stream()
                .map(asked -> field(asked.getKey()) + ": " + value("TRAIL", FILTER + asked.getKey(), asked.getValue()))
                .collect(Collectors.joining("; "));
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
}
