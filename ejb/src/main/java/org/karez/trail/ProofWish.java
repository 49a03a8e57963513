package org.karez.trail;

import java.util.Map;
import java.util.UUID;
import org.karez.proof.ProofScope;
import org.karez.shared.State;
import org.karez.shared.SubjectKind;

/**
 * What an auditor wants proven.
 *
 * @param scope one entry, the chain, or the case with its assets
 * @param kind of the subject
 * @param id of the subject
 * @param number of the one entry, or of the last one of the chain
 */
public record ProofWish(ProofScope scope, SubjectKind kind, UUID id, int number) {

    /** What it is, as texts by field. */
    Map<String, String> fields() {
        return new State()
                .put("scope", scope)
                .put("kind", kind)
                .put("object", id)
                .put("number", number)
                .map();
    }
}
