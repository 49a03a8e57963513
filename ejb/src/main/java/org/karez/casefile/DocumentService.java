package org.karez.casefile;

import static org.karez.officer.Role.Names.ASSET_MANAGER;
import static org.karez.officer.Role.Names.AUDITOR;
import static org.karez.officer.Role.Names.COORDINATOR;
import static org.karez.officer.Role.Names.INVESTIGATOR;
import static org.karez.officer.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.Part;

/** Keeping documents with cases, and handing them out. */
@Stateless
@AsOfficer
@RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER})
public class DocumentService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private DocumentStore store;

    @Inject
    private Event<Part> parts;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Keeps a document with a case that can grow, and tells its identifier. The caller closes the stream. */
    public UUID store(AddDocument command, InputStream bytes) {
        CaseFile caseFile = em.find(CaseFile.class, command.caseFile());
        if (caseFile == null) {
            throw new EntityNotFoundException("case file " + command.caseFile());
        }
        caseFile.requireGrowing(current.actor());
        UUID id = UUID.randomUUID();
        StoredBytes stored;
        try {
            stored = store.keep(id, command.plainName(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the document could not be read to its end", e);
        }
        Document document = new Document(id, caseFile, command, stored, current.actor(), clock.instant());
        em.persist(document);
        parts.fire(document.part());
        events.fire(new CaseFileEvent.DocumentAdded(
                caseFile.subject(),
                caseFile.state(),
                id,
                document.getName(),
                document.getSize(),
                document.getSha256()));
        return id;
    }

    /**
     * Hands a document out, byte for byte; that it left is kept in the case's trail. The caller closes the stream.
     *
     * @throws IOException when the receiver goes away; being a checked exception it leaves the trail's entry in place, since what
     *     he received until then he has
     */
    @RolesAllowed({INVESTIGATOR, SUPERVISOR, COORDINATOR, ASSET_MANAGER, AUDITOR})
    public void handOut(UUID id, OutputStream out) throws IOException {
        Document document = em.find(Document.class, id);
        CaseFile caseFile = document == null ? null : em.find(CaseFile.class, document.getCaseFileId());
        // What came from another state without its case is handed out where it came with.
        if (caseFile == null) {
            throw new EntityNotFoundException("document " + id);
        }
        events.fire(new CaseFileEvent.DocumentRead(caseFile.subject(), caseFile.state(), id, document.getSha256()));
        store.copy(id, out);
    }
}
