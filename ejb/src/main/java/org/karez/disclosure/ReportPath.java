package org.karez.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/** Where in a report the reading has come to, in the report's own words. */
final class ReportPath {

    /** What goAML repeats: always shown with its number, so that the first is told from all. Anything else is from its second on. */
    private static final Set<String> COUNTED = Set.of(
            "transaction",
            "party",
            "report_party",
            "item",
            "indicator",
            "signatory",
            "account_related_person",
            "account_related_entity",
            "account_related_account",
            "entity_related_person",
            "entity_related_entity",
            "person_related_person");

    private final Deque<Step> steps = new ArrayDeque<>();

    private record Step(String text, Map<String, Integer> children) {}

    void enter(String name) {
        Step parent = steps.peekLast();
        int number = parent == null ? 1 : parent.children().merge(name, 1, Integer::sum);
        boolean counted = number > 1 || COUNTED.contains(name);
        steps.addLast(new Step(counted ? name + "[" + number + "]" : name, new HashMap<>(0)));
    }

    void leave() {
        steps.removeLast();
    }

    int depth() {
        return steps.size();
    }

    /** The last step. */
    String last() {
        return steps.getLast().text();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Iterator<Step> each = steps.iterator(); each.hasNext(); ) {
            text.append(each.next().text()).append(each.hasNext() ? "/" : "");
        }
        return text.toString();
    }
}
