package org.karez.web.request;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.request.Feedback;
import org.karez.request.FeedbackWorth;
import org.karez.request.RequestReadingService;
import org.karez.request.RequestService;
import org.karez.request.RequestView;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /request/feedback.xhtml}: the requesting investigator tells what became of the answer (R13). */
@Named
@ViewScoped
public class RequestFeedbackPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private RequestService requests;

    @Inject
    private RequestReadingService reading;

    private UUID id;
    private boolean used;
    private String use;
    private FeedbackWorth worth;
    private String links;
    private RequestView view;

    /** Reads the request, and feedback that was returned. */
    public void load() {
        view = reading.view(id).orElseThrow(EntityNotFoundException::new);
        Feedback given = view.request().getFeedback();
        links = view.caseNumber();
        if (given != null) {
            used = given.getUsed();
            use = given.getUse();
            worth = given.getWorth();
            links = given.getLinks();
        }
    }

    /** Gives the feedback and asks a supervisor to close. */
    public String give() {
        requests.giveFeedback(id, new Feedback(used, use, worth, links));
        Notice.done("request.feedback.given");
        return "/request/view.xhtml?faces-redirect=true&id=" + id;
    }

    public FeedbackWorth[] getWorths() {
        return FeedbackWorth.values();
    }

    public RequestView getView() {
        return view;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public boolean isUsed() {
        return used;
    }

    public void setUsed(boolean used) {
        this.used = used;
    }

    public String getUse() {
        return use;
    }

    public void setUse(String use) {
        this.use = use;
    }

    public FeedbackWorth getWorth() {
        return worth;
    }

    public void setWorth(FeedbackWorth worth) {
        this.worth = worth;
    }

    public String getLinks() {
        return links;
    }

    public void setLinks(String links) {
        this.links = links;
    }
}
