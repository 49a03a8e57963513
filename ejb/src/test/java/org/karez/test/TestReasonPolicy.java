package org.karez.test;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Set;
import org.karez.trail.ReasonPolicy;

/** What the installation asks a reason for, in integration tests: nothing, until a test says otherwise. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TestReasonPolicy extends ReasonPolicy {

    private Set<String> codes = Set.of();

    public void ask(String... handling) {
        codes = Set.of(handling);
    }

    @Override
    public boolean asks() {
        return !codes.isEmpty();
    }

    @Override
    public boolean asks(String handling) {
        return codes.contains(handling);
    }
}
