package org.karez.approval;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is proposed, as plain texts by field. Fields of a list carry the element's identifier after a colon, such as
 * {@code party:3f2a…}.
 */
public record ProposalContent(SortedMap<String, String> fields) {

    /**
     * How one field differs between two proposals.
     *
     * @param field which
     * @param before its text then, null when it was not there
     * @param after its text now, null when it is gone
     */
    public record Difference(String field, String before, String after) {}

    public ProposalContent {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The text of a field, null when it is not there. */
    public String get(String field) {
        return fields.get(field);
    }

    /** What changed from another content to this one, in the order of the fields' names. */
    public List<Difference> since(ProposalContent earlier) {
        TreeSet<String> names = new TreeSet<>(fields.keySet());
        names.addAll(earlier.fields.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(earlier.get(name), get(name))) {
                differences.add(new Difference(name, earlier.get(name), get(name)));
            }
        }
        return differences;
    }

    static String write(Map<String, String> fields) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(fields).forEach(json::add);
        return json.build().toString();
    }

    static ProposalContent read(String json) {
        TreeMap<String, String> fields = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> fields.put(name, ((JsonString) value).getString()));
        }
        return new ProposalContent(fields);
    }
}
