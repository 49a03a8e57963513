package org.karez.request;

import org.karez.shared.RuleViolation.Breach;

/**
 * What a draft still lacks before it can be submitted.
 *
 * @param field the input where it is put right
 * @param rule which rule asks for it
 */
public record Missing(String field, RequestRule rule) {

    static Missing of(Breach breach) {
        return new Missing(breach.field(), (RequestRule) breach.rule());
    }
}
