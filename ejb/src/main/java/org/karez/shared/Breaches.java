package org.karez.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects every rule an act breaks, so that its author is told all of them at once. */
public final class Breaches {

    private final List<RuleViolation.Breach> found = new ArrayList<>();

    /** Notes a breach unless the condition holds. */
    public Breaches require(boolean condition, Rule rule, String field, Object... arguments) {
        if (!condition) {
            found.add(new RuleViolation.Breach(rule, field, arguments));
        }
        return this;
    }

    /** Notes a breach unless the text says something. */
    public Breaches requireText(String text, Rule rule, String field) {
        return require(text != null && !text.isBlank(), rule, field);
    }

    /** Notes a breach unless there is at least one element. */
    public Breaches requireAny(Collection<?> elements, Rule rule, String field) {
        return require(!elements.isEmpty(), rule, field);
    }

    public List<RuleViolation.Breach> list() {
        return List.copyOf(found);
    }

    /** Refuses the act when anything was noted. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new RuleViolation(found);
        }
    }
}
