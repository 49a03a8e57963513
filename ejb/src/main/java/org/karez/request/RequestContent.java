package org.karez.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.List;
import org.karez.casefile.HandlingCode;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** What a request says. What it lacks, and who has to approve it, follows from it and the items that go along. Never changes. */
@Embeddable
public class RequestContent implements Serializable {

    private static final long serialVersionUID = 1L;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RequestKind kind;

    @Embedded
    private RequestBasis basis;

    @Embedded
    private RequestQuestion question;

    protected RequestContent() {}

    RequestContent(RequestKind kind, RequestBasis basis, RequestQuestion question) {
        this.kind = kind;
        this.basis = basis;
        this.question = question;
    }

    /** The same on another basis. */
    RequestContent with(RequestBasis other) {
        return new RequestContent(kind, other, question);
    }

    /** The same with another question. */
    RequestContent with(RequestQuestion other) {
        return new RequestContent(kind, basis, other);
    }

    /** What is missing before it can be submitted (R2). */
    Breaches missing(List<RequestItem> items) {
        Breaches missing = new Breaches();
        basis.noteMissing(missing);
        question.noteMissing(kind, missing);
        missing.require(
                items.stream().anyMatch(item -> item.getKind() != ItemKind.DOCUMENT), RequestRule.ITEMS, "items");
        if (kind == RequestKind.FREEZE) {
            missing.require(
                    items.stream().anyMatch(item -> item.getKind() == ItemKind.ASSET), RequestRule.ASSET, "items");
        }
        return missing;
    }

    /** Whether it is coercive or restricted, so that a third person decides (R3). */
    boolean isGrave(List<RequestItem> items) {
        return kind == RequestKind.FREEZE
                || basis.getHandling() != HandlingCode.H0
                || items.stream().anyMatch(item -> item.getHandling() != HandlingCode.H0);
    }

    void tell(State state) {
        state.put("kind", kind);
        basis.tell(state);
        question.tell(state);
    }

    public RequestKind getKind() {
        return kind;
    }

    public RequestBasis getBasis() {
        return basis;
    }

    public RequestQuestion getQuestion() {
        return question;
    }
}
