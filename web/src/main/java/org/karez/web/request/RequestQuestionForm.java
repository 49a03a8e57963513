package org.karez.web.request;

import java.io.Serializable;
import java.util.UUID;
import org.karez.request.RequestKind;
import org.karez.request.RequestQuestion;
import org.karez.request.Urgency;

/** What is asked and why, as it is typed. */
public class RequestQuestionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String facts;
    private String sought;
    private String whyThere;
    private String purpose;
    private String foreseenUse;
    private Urgency urgency;
    private String urgencyReason;
    private String property;
    private String propertyExtent;
    private UUID orderDocument;

    void take(RequestQuestion question) {
        facts = question.getFacts();
        sought = question.getSought();
        whyThere = question.getWhyThere();
        purpose = question.getPurpose();
        foreseenUse = question.getForeseenUse();
        urgency = question.getUrgency();
        urgencyReason = question.getUrgencyReason();
        property = question.getProperty();
        propertyExtent = question.getPropertyExtent();
        orderDocument = question.getOrderDocumentId();
    }

    RequestQuestion question(RequestKind kind) {
        RequestQuestion question =
                RequestQuestion.asking(facts, sought, whyThere, purpose, foreseenUse, urgency, urgencyReason);
        return kind == RequestKind.FREEZE ? question.freezing(property, propertyExtent, orderDocument) : question;
    }

    public Urgency[] getUrgencies() {
        return Urgency.values();
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(String facts) {
        this.facts = facts;
    }

    public String getSought() {
        return sought;
    }

    public void setSought(String sought) {
        this.sought = sought;
    }

    public String getWhyThere() {
        return whyThere;
    }

    public void setWhyThere(String whyThere) {
        this.whyThere = whyThere;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getForeseenUse() {
        return foreseenUse;
    }

    public void setForeseenUse(String foreseenUse) {
        this.foreseenUse = foreseenUse;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public String getUrgencyReason() {
        return urgencyReason;
    }

    public void setUrgencyReason(String urgencyReason) {
        this.urgencyReason = urgencyReason;
    }

    public String getProperty() {
        return property;
    }

    public void setProperty(String property) {
        this.property = property;
    }

    public String getPropertyExtent() {
        return propertyExtent;
    }

    public void setPropertyExtent(String propertyExtent) {
        this.propertyExtent = propertyExtent;
    }

    public UUID getOrderDocument() {
        return orderDocument;
    }

    public void setOrderDocument(UUID orderDocument) {
        this.orderDocument = orderDocument;
    }
}
