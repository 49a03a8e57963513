package org.karez.web.audit;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.audit.AuditedThing;
import org.karez.audit.FindingQueries;
import org.karez.audit.FindingService;
import org.karez.audit.FindingWeight;
import org.karez.audit.RaiseFinding;
import org.karez.shared.SubjectKind;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /audit/raise.xhtml}: what an auditor finds wrong with a thing, and who is to answer by when. */
@Named
@ViewScoped
public class AuditRaisePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS = 14;

    @Inject
    private FindingQueries queries;

    @Inject
    private FindingService service;

    private SubjectKind kind;
    private UUID id;
    private UUID sample;
    private String title;
    private String details;
    private FindingWeight weight;
    private boolean toLead;
    private LocalDate due = LocalDate.now(Formats.zone()).plusDays(DAYS);
    private transient AuditedThing thing;

    /** Reads what the finding is about; its lead answers, where it has one. */
    public void load() {
        toLead = getThing().lead() != null;
    }

    /** Raises it. */
    public String raise() {
        UUID finding = service.raise(new RaiseFinding(kind, id, sample, title, details, weight, toLead, due));
        Notice.done("audit.raise.done");
        return "/audit/finding.xhtml?faces-redirect=true&id=" + finding;
    }

    /** Read again after the session was kept elsewhere. */
    public AuditedThing getThing() {
        if (thing == null) {
            thing = queries.thing(kind, id);
        }
        return thing;
    }

    public FindingWeight[] getWeights() {
        return FindingWeight.values();
    }

    public SubjectKind getKind() {
        return kind;
    }

    public void setKind(SubjectKind kind) {
        this.kind = kind;
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public UUID getSample() {
        return sample;
    }

    public void setSample(UUID sample) {
        this.sample = sample;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDetails() {
        return details;
    }

    public void setDetails(String details) {
        this.details = details;
    }

    public FindingWeight getWeight() {
        return weight;
    }

    public void setWeight(FindingWeight weight) {
        this.weight = weight;
    }

    public boolean isToLead() {
        return toLead;
    }

    public void setToLead(boolean toLead) {
        this.toLead = toLead;
    }

    public LocalDate getDue() {
        return due;
    }

    public void setDue(LocalDate due) {
        this.due = due;
    }
}
