package org.karez.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which content the installation lets nobody open without a reason: {@code karez.view.reason}, handling codes separated by commas. */
@ApplicationScoped
public class ReasonPolicy {

    @Inject
    @ConfigProperty(name = "karez.view.reason")
    private Optional<String> codes;

    /** Whether a reason is asked for at all. */
    public boolean asks() {
        return codes.isPresent();
    }

    /** Whether a reason is asked for before content of this handling code is opened. */
    public boolean asks(String handling) {
        return Stream.of(codes.orElse("").split(","))
                .anyMatch(code -> code.strip().equals(handling));
    }
}
