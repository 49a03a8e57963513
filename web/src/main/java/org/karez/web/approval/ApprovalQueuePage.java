package org.karez.web.approval;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.karez.approval.ApprovalQueries;
import org.karez.approval.ApprovalService;
import org.karez.approval.Decision;
import org.karez.approval.Investigator;
import org.karez.approval.ProposalReview;
import org.karez.approval.ProposalRow;
import org.karez.web.shared.Notice;
import org.karez.web.shared.Paged;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /approval/queue.xhtml}: what waits for the officer's decision, and the one that he reads. */
@Named
@ViewScoped
public class ApprovalQueuePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ApprovalQueries queries;

    @Inject
    private ApprovalService service;

    private UUID id;
    private Paged<ProposalRow> rows;
    private transient ProposalReview review;
    private int version;
    private String reason;
    private UUID lead;
    private LocalDate reviewDate;
    private List<Investigator> leads = List.of();

    @PostConstruct
    void prepare() {
        rows = new Paged<>(queries::count, (first, size, sort, ascending) -> queries.queue(first, size));
    }

    /** Opens the chosen proposal, or the first of the queue. */
    public void load() {
        if (id == null) {
            queries.queue(0, 1).forEach(first -> id = first.id());
        }
        review = id == null ? null : queries.review(id).orElse(null);
        if (review != null) {
            version = review.proposal().getVersion();
            leads = isOpening() ? queries.investigators() : List.of();
        }
    }

    /** Approves it and goes on to the next. */
    public String approve() {
        return decide("approval.queue.approved", service::approve);
    }

    /** Returns it, saying why, and goes on to the next. */
    public String giveBack() {
        return decide("approval.queue.returned", service::giveBack);
    }

    /** Rejects it for good, saying why, and goes on to the next. */
    public String reject() {
        return decide("approval.queue.rejected", service::reject);
    }

    private String decide(String done, Consumer<Decision> act) {
        Map<String, String> inputs = new HashMap<>();
        if (lead != null) {
            inputs.put("lead", lead.toString());
        }
        if (reviewDate != null) {
            inputs.put("reviewDate", reviewDate.toString());
        }
        act.accept(new Decision(id, version, reason, inputs));
        Notice.done(done, getReview().proposal().getSubjectLabel());
        return "/approval/queue.xhtml?faces-redirect=true";
    }

    /** Whether a case is to be opened, which names its lead and its review. */
    public boolean isOpening() {
        return review.proposal().getStep().equals("OPEN");
    }

    /** Read again after the session was kept elsewhere: an entity does not travel. */
    public ProposalReview getReview() {
        if (review == null && id != null) {
            review = queries.review(id).orElse(null);
        }
        return review;
    }

    public Paged<ProposalRow> getRows() {
        return rows;
    }

    public List<Investigator> getLeads() {
        return leads;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public UUID getLead() {
        return lead;
    }

    public void setLead(UUID lead) {
        this.lead = lead;
    }

    public LocalDate getReviewDate() {
        return reviewDate;
    }

    public void setReviewDate(LocalDate reviewDate) {
        this.reviewDate = reviewDate;
    }
}
