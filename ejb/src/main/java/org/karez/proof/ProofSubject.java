package org.karez.proof;

import java.util.Map;
import java.util.UUID;

/**
 * A stretch of a subject's chain that is proven.
 *
 * @param kind what the subject is
 * @param id its identifier
 * @param label what people call it; a claim, which nothing proves
 * @param first number of the first entry
 * @param entries how many, at least one
 */
public record ProofSubject(String kind, UUID id, String label, int first, int entries) {

    public ProofSubject {
        if (first < 1 || entries < 1 || first > Integer.MAX_VALUE - entries) {
            throw new IllegalArgumentException("entries from " + first + ", " + entries + " of them");
        }
    }

    Map<String, Object> members() {
        return Map.of("kind", kind, "id", id.toString(), "label", label, "first", first, "entries", entries);
    }

    static ProofSubject of(Object value) {
        Members members = Members.of(value, "entries", "first", "id", "kind", "label");
        return new ProofSubject(
                members.kind("kind"),
                members.id("id"),
                members.text("label"),
                members.number("first"),
                members.number("entries"));
    }
}
