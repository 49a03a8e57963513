package org.karez.web.officer;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.karez.officer.Participant;
import org.karez.officer.ParticipantQueries;
import org.karez.officer.ParticipantRow;
import org.omnifaces.cdi.ViewScoped;

/** Behind {@code /officer/authorities.xhtml}: participants, their memberships and authorities. */
@Named
@ViewScoped
public class OfficerAuthoritiesPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ParticipantQueries queries;

    private List<ParticipantRow> rows;
    private Participant own;

    @PostConstruct
    void load() {
        rows = queries.all();
        own = queries.own();
    }

    public List<ParticipantRow> getRows() {
        return rows;
    }

    public boolean isOwn(ParticipantRow row) {
        return row.id().equals(own.getId());
    }

    /** Whether the list of participants is the administrator's to keep. */
    public boolean isCentre() {
        return own.getKind() == Participant.Kind.CENTRE;
    }
}
