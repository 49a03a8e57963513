package org.karez.web.trail;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.karez.trail.SignerState;
import org.karez.trail.TreeQueries;
import org.karez.trail.TreeState;

/** Behind the part of {@code /audit/console.xhtml} that shows the tree over the trail: how far it is, who signed it, what is refused. */
@Named
@RequestScoped
public class AuditTreePage {

    @Inject
    private TreeQueries queries;

    private TreeState state;

    @PostConstruct
    void load() {
        state = queries.state();
    }

    public TreeState getState() {
        return state;
    }

    public boolean isSigned() {
        return state.signedAt() != null;
    }

    /** How long ago the last checkpoint was signed or confirmed, as hours, minutes and seconds. */
    public String getAge() {
        Duration age = Duration.between(state.signedAt(), state.asOf());
        return "%d:%02d:%02d".formatted(age.toHours(), age.toMinutesPart(), age.toSecondsPart());
    }

    /** Whether somebody has to do something, so that checkpoints are signed. */
    public boolean isStopped() {
        return state.signer() != SignerState.SIGNING;
    }
}
