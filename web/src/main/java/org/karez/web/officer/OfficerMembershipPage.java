package org.karez.web.officer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityNotFoundException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.karez.officer.Membership;
import org.karez.officer.ParticipantQueries;
import org.karez.officer.ParticipantRow;
import org.karez.officer.ParticipantService;
import org.karez.web.shared.Notice;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/membership.xhtml}: the Centre enters what the Council decided on a participant. */
@Named
@ViewScoped
public class OfficerMembershipPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipantService service;

    @Inject
    private ParticipantQueries queries;

    private UUID id;
    private ParticipantRow participant;
    private Membership.Status status;
    private LocalDate since;
    private String decision;

    /** Reads the participant. */
    public void load() {
        participant = queries.all().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(EntityNotFoundException::new);
    }

    /** Saves and goes back to the list. */
    public String save() {
        service.beginMembership(id, status, since, decision);
        Notice.done("officer.membership.saved");
        return "/officer/authorities.xhtml?faces-redirect=true";
    }

    public ParticipantRow getParticipant() {
        return participant;
    }

    public Membership.Status[] getStatuses() {
        return Membership.Status.values();
    }

    public UUID getId() {
        return id;
    }

    public void setId(UUID id) {
        this.id = id;
    }

    public Membership.Status getStatus() {
        return status;
    }

    public void setStatus(Membership.Status status) {
        this.status = status;
    }

    public LocalDate getSince() {
        return since;
    }

    public void setSince(LocalDate since) {
        this.since = since;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }
}
