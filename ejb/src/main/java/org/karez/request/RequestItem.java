package org.karez.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.UUID;
import org.karez.casefile.Evaluation;
import org.karez.casefile.HandlingCode;
import org.karez.shared.State;

/** One thing of a case that goes along with a request, as it was when it was chosen. */
@Entity
@Table(name = "request_item")
public class RequestItem {

    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "request_id")
    private InformationRequest request;

    private int position;

    @Enumerated(EnumType.STRING)
    private ItemKind kind;

    @Column(name = "reference_id")
    private UUID referenceId;

    private String label;

    private String details;

    @Enumerated(EnumType.STRING)
    @Column(name = "handling_code")
    private HandlingCode handling;

    @Embedded
    private Evaluation evaluation;

    protected RequestItem() {}

    RequestItem(InformationRequest request, int position, Choice choice, HandlingCode handling, Evaluation evaluation) {
        this.id = UUID.randomUUID();
        this.request = request;
        this.position = position;
        this.kind = choice.kind();
        this.referenceId = choice.id();
        this.label = choice.label();
        this.details = choice.details();
        this.handling = handling;
        this.evaluation = evaluation;
    }

    boolean is(ItemKind otherKind, UUID reference) {
        return kind == otherKind && referenceId.equals(reference);
    }

    void tell(State state) {
        state.put("item:" + id, "%d %s %s %s %s %s".formatted(position, kind, referenceId, handling, evaluation, label))
                .put("itemDetails:" + id, details);
    }

    Map<String, Object> told() {
        return Map.of(
                "kind", kind.name(),
                "label", label,
                "details", details,
                "handling", handling.name(),
                "evaluation", evaluation.toString());
    }

    public UUID getId() {
        return id;
    }

    public ItemKind getKind() {
        return kind;
    }

    /** The party, asset or document of the requester's case. */
    public UUID getReferenceId() {
        return referenceId;
    }

    public String getLabel() {
        return label;
    }

    /** What the receiver is told about it. */
    public String getDetails() {
        return details;
    }

    public HandlingCode getHandling() {
        return handling;
    }

    public Evaluation getEvaluation() {
        return evaluation;
    }
}
