package org.karez.web.audit;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.util.UUID;
import org.karez.audit.AuditFinding;
import org.karez.audit.FindingQueries;
import org.karez.audit.FindingService;
import org.karez.audit.FindingView;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /audit/finding.xhtml}: one finding, which its owner answers and its auditor signs off. */
@Named
@ViewScoped
public class AuditFindingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FindingQueries queries;

    @Inject
    private FindingService service;

    private UUID id;
    private String answer;
    private String reason;
    private transient FindingView view;

    /** Reads the finding. */
    public void load() {
        view = queries.view(id).orElseThrow(EntityNotFoundException::new);
    }

    /** Answers it. */
    public String reply() {
        service.answer(id, answer);
        return done("audit.finding.answered");
    }

    /** Signs the answer off. */
    public String accept() {
        service.accept(id);
        return done("audit.finding.accepted");
    }

    /** Asks for another answer. */
    public String giveBack() {
        service.giveBack(id, reason);
        return done("audit.finding.returned");
    }

    /** Takes it back. */
    public String withdraw() {
        service.withdraw(id, reason);
        return done("audit.finding.withdrawn");
    }

    private String done(String key) {
        Notice.done(key);
        return "/audit/finding.xhtml?faces-redirect=true&id=" + id;
    }

    /** Read again after the session was kept elsewhere: entities do not travel. */
    public FindingView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    public AuditFinding getFinding() {
        return getView().finding();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
