package org.karez.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;
import org.karez.shared.Breaches;
import org.karez.shared.State;

/** What became of an answer, told to those who gave it (R13). Never changes: better feedback takes its place. */
@Embeddable
public class Feedback implements Serializable {

    private static final long serialVersionUID = 1L;

    @Column(name = "feedback_used")
    private Boolean used;

    @Column(name = "feedback_use")
    private String use;

    @Enumerated(EnumType.STRING)
    @Column(name = "feedback_worth")
    private FeedbackWorth worth;

    @Column(name = "feedback_links")
    private String links;

    @Column(name = "feedback_by")
    private UUID by;

    protected Feedback() {}

    /**
     * Feedback.
     *
     * @param used whether the answer was used
     * @param use how, or why not
     * @param worth what it was worth
     * @param links the numbers of the case and of the assets that it served, or null
     */
    public Feedback(Boolean used, String use, FeedbackWorth worth, String links) {
        this.used = used;
        this.use = use;
        this.worth = worth;
        this.links = links;
    }

    /** The same, given by an officer. */
    Feedback by(UUID officer) {
        Feedback given = new Feedback(used, use, worth, links);
        given.by = officer;
        return given;
    }

    void check() {
        new Breaches()
                .require(used != null, RequestRule.FEEDBACK, "used")
                .requireText(use, RequestRule.FEEDBACK, "use")
                .require(worth != null, RequestRule.FEEDBACK, "worth")
                .refuse();
    }

    void tell(State state) {
        state.put("feedbackUsed", used)
                .put("feedbackUse", use)
                .put("feedbackWorth", worth)
                .put("feedbackLinks", links);
    }

    public Boolean getUsed() {
        return used;
    }

    public String getUse() {
        return use;
    }

    public FeedbackWorth getWorth() {
        return worth;
    }

    public String getLinks() {
        return links;
    }

    /** The officer who gave it. */
    public UUID getBy() {
        return by;
    }
}
