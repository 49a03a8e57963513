package org.karez.disclosure;

import static org.karez.officer.Role.Names.INVESTIGATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.karez.casefile.CaseNumber;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.Turns;

/** Importing reports of obliged institutions. */
@Stateless
@AsOfficer
@RolesAllowed(INVESTIGATOR)
public class DisclosureService {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Turns turns;

    @Inject
    private ReportIntake intake;

    /**
     * Imports a report: wholly, into one draft case, or not at all. The same file of the same authority makes a case once, however
     * many import it at the same time. The caller closes the stream.
     */
    public ImportOutcome importReport(ImportReport command, InputStream report) {
        try (SpooledReport spooled = SpooledReport.of(report)) {
            Optional<ImportOutcome> known = known(spooled.fingerprint());
            return known.isPresent() ? known.get() : measured(command, spooled);
        } catch (UnreadableFile e) {
            return new ImportOutcome.Refused(e.violations(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("the report could not be read to its end", e);
        }
    }

    private ImportOutcome measured(ImportReport command, SpooledReport spooled) throws IOException, UnreadableFile {
        GoamlSchema schema = activeSchema();
        List<Violation> violations = schema == null
                ? RuleCheck.check(spooled.open())
                : SchemaCheck.compile(schema.getBytes()).check(spooled.open());
        if (!violations.isEmpty()) {
            return new ImportOutcome.Refused(violations, schema == null ? null : schema.getLabel());
        }
        Disclosure disclosure = DisclosureReader.read(spooled.open());
        // Whoever imports the same file for the same authority waits until this transaction ends.
        turns.await(current.actor().authority() + " " + spooled.fingerprint());
        Optional<ImportOutcome> known = known(spooled.fingerprint());
        return known.isPresent() ? known.get() : intake.take(command, spooled, schema, disclosure);
    }

    private Optional<ImportOutcome> known(ReportFingerprint fingerprint) {
        return em.createQuery("""
                        SELECT r.id, c.id, c.number FROM ImportedReport r JOIN CaseFile c ON c.id = r.caseFileId
                         WHERE r.ownerAuthorityId = :mine AND r.sha256 = :sha256""", Object[].class)
                .setParameter("mine", current.actor().authority())
                .setParameter("sha256", fingerprint.sha256())
                .getResultStream()
                .findFirst()
                .map(row -> new ImportOutcome.Known((UUID) row[0], (UUID) row[1], (CaseNumber) row[2]));
    }

    private GoamlSchema activeSchema() {
        return em.createQuery(
                        "SELECT s FROM GoamlSchema s WHERE s.participantId = :mine AND s.active = TRUE",
                        GoamlSchema.class)
                .setParameter("mine", current.actor().participant())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }
}
