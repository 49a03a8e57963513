package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** With what a case ends, which a supervisor is asked to confirm (C13). Never changes: another one takes its place. */
@Embeddable
public class CaseOutcome implements Serializable {

    private static final long serialVersionUID = 1L;

    private String outcome;

    @Enumerated(EnumType.STRING)
    @Column(name = "effect_on_group")
    private GroupEffect effectOnGroup;

    protected CaseOutcome() {}

    /**
     * An outcome.
     *
     * @param outcome in words
     * @param effectOnGroup what became of the group
     */
    CaseOutcome(String outcome, GroupEffect effectOnGroup) {
        this.outcome = outcome == null ? null : outcome.strip();
        this.effectOnGroup = effectOnGroup;
    }

    void check() {
        new Breaches()
                .requireText(outcome, CaseFileRule.OUTCOME, "outcome")
                .require(effectOnGroup != null, CaseFileRule.GROUP_EFFECT, "effect")
                .refuse();
    }

    void tell(State state) {
        state.put("outcome", outcome).put("effectOnGroup", effectOnGroup);
    }

    public String getOutcome() {
        return outcome;
    }

    public GroupEffect getEffectOnGroup() {
        return effectOnGroup;
    }
}
