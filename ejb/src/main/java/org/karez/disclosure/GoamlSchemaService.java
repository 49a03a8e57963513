package org.karez.disclosure;

import static org.karez.officer.Role.Names.ADMINISTRATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;

/** Keeping the schemas by which the participant's reports are measured. */
@Stateless
@AsOfficer
@RolesAllowed(ADMINISTRATOR)
public class GoamlSchemaService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** The participant's schemas, newest first. */
    public List<GoamlSchemaRow> list() {
        return em.createQuery("""
                        SELECT NEW org.karez.disclosure.GoamlSchemaRow(s.id, s.label, s.fileName, s.sha256, s.active, o.name, s.loadedAt)
                          FROM GoamlSchema s, Officer o
                         WHERE o.id = s.loadedBy AND s.participantId = :mine ORDER BY s.loadedAt DESC, s.id""", GoamlSchemaRow.class)
                .setParameter("mine", current.actor().participant())
                .getResultList();
    }

    /** Loads a schema, which is active from then on; tells all that is wrong with it, and then nothing is loaded. */
    public List<Violation> load(LoadSchema command) {
        try {
            SchemaCheck.compile(command.bytes());
        } catch (UnreadableFile e) {
            return e.violations();
        }
        ReportFingerprint fingerprint = fingerprint(command.bytes());
        if (isLoaded(fingerprint)) {
            throw RuleViolation.at("file", DisclosureRule.SCHEMA_LOADED);
        }
        GoamlSchema schema = new GoamlSchema(command, fingerprint, current.actor(), clock.instant());
        deactivateOthers();
        em.persist(schema);
        events.fire(new GoamlSchemaEvent.Loaded(schema.subject(), schema.state()));
        return List.of();
    }

    /** Lets reports be measured by this schema and no other. */
    public void activate(UUID id) {
        GoamlSchema schema = find(id);
        if (!schema.isActive()) {
            deactivateOthers();
            schema.activate();
            events.fire(new GoamlSchemaEvent.Activated(schema.subject(), schema.state()));
        }
    }

    /** Lets reports be measured by the rules of the standard alone. */
    public void deactivate(UUID id) {
        GoamlSchema schema = find(id);
        if (schema.isActive()) {
            schema.deactivate();
            events.fire(new GoamlSchemaEvent.Deactivated(schema.subject(), schema.state()));
        }
    }

    private void deactivateOthers() {
        em.createQuery(
                        "SELECT s FROM GoamlSchema s WHERE s.participantId = :mine AND s.active = TRUE",
                        GoamlSchema.class)
                .setParameter("mine", current.actor().participant())
                .getResultList()
                .forEach(other -> {
                    other.deactivate();
                    events.fire(new GoamlSchemaEvent.Deactivated(other.subject(), other.state()));
                });
        // EclipseLink inserts before it updates, and for a moment two would be active.
        em.flush();
    }

    private boolean isLoaded(ReportFingerprint fingerprint) {
        return em.createQuery(
                                "SELECT COUNT(s) FROM GoamlSchema s WHERE s.participantId = :mine AND s.sha256 = :sha256",
                                Long.class)
                        .setParameter("mine", current.actor().participant())
                        .setParameter("sha256", fingerprint.sha256())
                        .getSingleResult()
                > 0;
    }

    private GoamlSchema find(UUID id) {
        GoamlSchema schema = em.find(GoamlSchema.class, id);
        if (schema == null) {
            throw new EntityNotFoundException("schema " + id);
        }
        return schema;
    }

    private static ReportFingerprint fingerprint(byte[] bytes) {
        try (ReportStream stream = new ReportStream(new ByteArrayInputStream(bytes))) {
            return stream.fingerprint();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory do not fail", e);
        }
    }
}
