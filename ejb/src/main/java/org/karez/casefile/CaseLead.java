package org.karez.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** Who leads a case, and when a supervisor looks at it again: named when the case is opened (C5). Never changes. */
@Embeddable
public class CaseLead implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "lead_id")
    private UUID officerId;

    @Column(name = "review_date")
    private LocalDate reviewDate;

    protected CaseLead() {}

    /**
     * A lead.
     *
     * @param officer the lead investigator
     * @param reviewDate the day of the next review
     */
    CaseLead(UUID officer, LocalDate reviewDate) {
        this.officerId = officer;
        this.reviewDate = reviewDate;
    }

    void check(LocalDate today) {
        new Breaches()
                .require(officerId != null, CaseFileRule.LEAD, "lead")
                .require(reviewDate != null && reviewDate.isAfter(today), CaseFileRule.REVIEW_DATE, "reviewDate")
                .refuse();
    }

    void tell(State state) {
        state.put("lead", officerId).put("reviewDate", reviewDate);
    }

    public UUID getOfficerId() {
        return officerId;
    }

    public LocalDate getReviewDate() {
        return reviewDate;
    }
}
