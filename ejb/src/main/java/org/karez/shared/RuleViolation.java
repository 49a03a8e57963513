package org.karez.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/** Says that an act broke one or more rules; the transaction is rolled back and nothing of the act stays. */
@ApplicationException(rollback = true)
public class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * One broken rule.
     *
     * @param rule which
     * @param field the input it concerns, as the command's component is named; empty when it concerns the whole act
     * @param arguments values for the placeholders of the rule's sentence
     */
    public record Breach(Rule rule, String field, List<Object> arguments) {

        public Breach(Rule rule, String field, Object... arguments) {
            this(rule, field, List.of(arguments));
        }
    }

    private final transient List<Breach> breaches;

    public RuleViolation(List<Breach> breaches) {
        super(breaches.toString());
        this.breaches = List.copyOf(breaches);
    }

    public RuleViolation(Rule rule, Object... arguments) {
        this(List.of(new Breach(rule, "", arguments)));
    }

    /** A breach that belongs to one input of the act. */
    public static RuleViolation at(String field, Rule rule, Object... arguments) {
        return new RuleViolation(List.of(new Breach(rule, field, arguments)));
    }

    public List<Breach> breaches() {
        return breaches;
    }

    /** The first broken rule. */
    public Rule rule() {
        return breaches.get(0).rule();
    }
}
