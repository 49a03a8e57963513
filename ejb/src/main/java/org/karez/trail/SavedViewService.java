package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;

/** The filters that an auditor keeps under a name. Row-level security gives nobody those of another. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class SavedViewService {

    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The auditor's views of one list, by name. */
    public List<SavedView> list(TrailList place) {
        return em.createQuery("SELECT v FROM SavedView v WHERE v.place = :place ORDER BY v.name", SavedView.class)
                .setParameter("place", place)
                .getResultList();
    }

    /** Keeps a filter under a name. */
    public void save(TrailList place, String name, Map<String, String> filter) {
        SavedView view = new SavedView(place, name, filter, current.actor(), clock.instant());
        List<SavedView> kept = list(place);
        if (kept.stream().anyMatch(other -> other.getName().equals(view.getName()))) {
            throw RuleViolation.at("name", TrailRule.VIEW_NAME_TAKEN, view.getName());
        }
        if (kept.size() >= MOST) {
            throw RuleViolation.at("name", TrailRule.VIEWS, MOST);
        }
        em.persist(view);
        events.fire(new TrailEvent.ViewSaved(trail(), place, view.getName(), view.getFilter()));
    }

    /** Drops a view. */
    public void drop(UUID id) {
        SavedView view = em.find(SavedView.class, id);
        if (view == null) {
            throw new EntityNotFoundException("saved view " + id);
        }
        em.remove(view);
        events.fire(new TrailEvent.ViewDropped(trail(), view.getPlace(), view.getName()));
    }

    private Subject trail() {
        UUID authority = current.actor().authority();
        return new Subject(SubjectKind.TRAIL, authority, authority);
    }
}
