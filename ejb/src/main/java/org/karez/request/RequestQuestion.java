package org.karez.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** What is asked and why (1988 Convention art. 7(10); for a freezing also art. 5(4)). Never changes: a draft takes another one. */
@Embeddable
public class RequestQuestion implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What every draft begins with. */
    static final RequestQuestion NONE = asking(null, null, null, null, null, Urgency.NORMAL, null);

    private String facts;

    private String sought;

    @Column(name = "why_there")
    private String whyThere;

    private String purpose;

    @Column(name = "foreseen_use")
    private String foreseenUse;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Column(name = "urgency_reason")
    private String urgencyReason;

    private String property;

    @Column(name = "property_extent")
    private String propertyExtent;

    @Column(name = "order_document_id")
    private UUID orderDocumentId;

    protected RequestQuestion() {}

    /**
     * A question; what a draft may still lack is null.
     *
     * @param facts of the offence
     * @param sought what is sought
     * @param whyThere why that should be in the other state
     * @param purpose what for
     * @param foreseenUse how the answer is going to be used
     * @param urgency how soon
     * @param urgencyReason why so soon
     */
    public static RequestQuestion asking(
            String facts,
            String sought,
            String whyThere,
            String purpose,
            String foreseenUse,
            Urgency urgency,
            String urgencyReason) {
        RequestQuestion question = new RequestQuestion();
        question.facts = facts;
        question.sought = sought;
        question.whyThere = whyThere;
        question.purpose = purpose;
        question.foreseenUse = foreseenUse;
        question.urgency = urgency;
        question.urgencyReason = urgencyReason;
        return question;
    }

    /**
     * The same question, about the property that is to be frozen.
     *
     * @param description of the property
     * @param extent how much of it
     * @param order the document with the copy of the order
     */
    public RequestQuestion freezing(String description, String extent, UUID order) {
        RequestQuestion question = asking(facts, sought, whyThere, purpose, foreseenUse, urgency, urgencyReason);
        question.property = description;
        question.propertyExtent = extent;
        question.orderDocumentId = order;
        return question;
    }

    void noteMissing(RequestKind kind, Breaches missing) {
        missing.requireText(facts, RequestRule.FACTS, "facts")
                .requireText(sought, RequestRule.SOUGHT, "sought")
                .requireText(whyThere, RequestRule.WHY_THERE, "whyThere")
                .requireText(purpose, RequestRule.PURPOSE, "purpose")
                .requireText(foreseenUse, RequestRule.FORESEEN_USE, "foreseenUse");
        if (urgency == Urgency.URGENT) {
            missing.requireText(urgencyReason, RequestRule.URGENCY_REASON, "urgencyReason");
        }
        if (kind == RequestKind.FREEZE) {
            missing.requireText(property, RequestRule.PROPERTY, "property")
                    .requireText(propertyExtent, RequestRule.PROPERTY_EXTENT, "propertyExtent")
                    .require(orderDocumentId != null, RequestRule.ORDER, "orderDocument");
        }
    }

    void tell(State state) {
        state.put("facts", facts)
                .put("sought", sought)
                .put("whyThere", whyThere)
                .put("purpose", purpose)
                .put("foreseenUse", foreseenUse)
                .put("urgency", urgency)
                .put("urgencyReason", urgencyReason)
                .put("property", property)
                .put("propertyExtent", propertyExtent)
                .put("orderDocument", orderDocumentId);
    }

    public String getFacts() {
        return facts;
    }

    public String getSought() {
        return sought;
    }

    public String getWhyThere() {
        return whyThere;
    }

    public String getPurpose() {
        return purpose;
    }

    public String getForeseenUse() {
        return foreseenUse;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public String getUrgencyReason() {
        return urgencyReason;
    }

    public String getProperty() {
        return property;
    }

    public String getPropertyExtent() {
        return propertyExtent;
    }

    public UUID getOrderDocumentId() {
        return orderDocumentId;
    }
}
