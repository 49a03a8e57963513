package org.karez.trail;

import static org.karez.officer.Role.Names.AUDITOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.karez.merkle.Checkpoint;
import org.karez.officer.AsOfficer;
import org.karez.officer.CurrentOfficer;
import org.karez.proof.ProofFiles;
import org.karez.proof.ProofManifest;
import org.karez.proof.ProofScope;
import org.karez.proof.ProofSubject;
import org.karez.shared.DomainEvent;
import org.karez.shared.RuleViolation;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.shared.Viewed;

/** Proofs of entries of the auditor's authority, for people outside. That a proof was made is an entry of the trail's own chain. */
@Stateless
@AsOfficer
@RolesAllowed(AUDITOR)
public class ProofService {

    private static final String FORMAT = "ZIP";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Names names;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** How many entries of a subject, from the first on, are under a checkpoint, and so can be proven. */
    public int provable(SubjectKind kind, UUID id) {
        try {
            return provable(places(), kind, id, signed());
        } catch (SQLException e) {
            throw new IllegalStateException("the tree cannot be read", e);
        }
    }

    /**
     * Begins a proof, which is an export.
     *
     * @return empty when there is no such entry of the authority, or it is under no checkpoint yet
     */
    public Optional<ProofPlan> begin(ProofWish wish) {
        try {
            List<ProofSubject> subjects = subjects(wish);
            long leaves = 0;
            for (ProofSubject subject : subjects) {
                SubjectKind kind = SubjectKind.valueOf(subject.kind());
                int last = subject.first() + subject.entries() - 1;
                leaves = Math.max(leaves, places().place(kind, subject.id(), last) + 1);
            }
            Optional<ProofStatement> statement =
                    subjects.isEmpty() ? Optional.empty() : ProofStatement.covering(connection(), leaves);
            if (statement.isEmpty()) {
                return Optional.empty();
            }
            ProofPlan plan = plan(wish.scope(), subjects, statement.get());
            UUID authority = current.actor().authority();
            // Whoever takes the bytes along sees what they say.
            events.fire(new Viewed(new Subject(wish.kind(), wish.id(), authority)));
            events.fire(new TrailEvent.Exported(
                    new Subject(SubjectKind.TRAIL, authority, authority),
                    null,
                    wish.fields(),
                    FORMAT,
                    plan.manifest().entries()));
            return Optional.of(plan);
        } catch (SQLException e) {
            throw new IllegalStateException("the proof cannot be begun", e);
        }
    }

    /** Gives the entries of a plan, in its order. */
    public void write(ProofPlan plan, ProofReceiver receiver) throws IOException {
        try {
            new ProofEntries(connection(), places(), current.actor().authority()).give(plan, receiver);
        } catch (SQLException e) {
            throw new IllegalStateException("the entries cannot be read", e);
        }
    }

    private List<ProofSubject> subjects(ProofWish wish) throws SQLException {
        long signed = signed();
        int provable = provable(places(), wish.kind(), wish.id(), signed);
        if (wish.number() < 1 || wish.number() > provable) {
            return List.of();
        }
        boolean isOne = wish.scope() == ProofScope.ENTRY;
        List<ProofSubject> subjects = new ArrayList<>();
        subjects.add(subject(wish.kind(), wish.id(), isOne ? wish.number() : 1, isOne ? 1 : wish.number()));
        if (wish.scope() == ProofScope.CASE) {
            for (UUID asset : assets(wish.id())) {
                int entries = provable(places(), SubjectKind.ASSET, asset, signed);
                if (entries > 0) {
                    subjects.add(subject(SubjectKind.ASSET, asset, 1, entries));
                }
            }
        }
        if (subjects.stream().mapToLong(ProofSubject::entries).sum() > ProofFiles.MOST_ENTRIES) {
            throw new RuleViolation(ProofRule.TOO_MANY_ENTRIES, ProofFiles.MOST_ENTRIES);
        }
        return subjects;
    }

    private ProofSubject subject(SubjectKind kind, UUID id, int first, int entries) {
        return new ProofSubject(kind.name(), id, names.of(id), first, entries);
    }

    private ProofPlan plan(ProofScope scope, List<ProofSubject> subjects, ProofStatement statement)
            throws SQLException {
        List<String> actors =
                new ProofEntries(connection(), places(), current.actor().authority()).actors(subjects);
        ProofManifest manifest = new ProofManifest(
                scope,
                Checkpoint.parse(statement.note().text()).origin(),
                statement.key(),
                statement.successions(),
                statement.witnesses(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                subjects,
                names.of(actors));
        return new ProofPlan(manifest, statement.note());
    }

    private int provable(LeafPlaces places, SubjectKind kind, UUID id, long signed) throws SQLException {
        return signed == 0 ? 0 : places.among(kind, id, signed);
    }

    /** How many leaves the last checkpoint covers. */
    private long signed() throws SQLException {
        return new StoredCheckpoints(connection())
                .latest()
                .map(StoredCheckpoints.Published::size)
                .orElse(0L);
    }

    private Connection connection() {
        return em.unwrap(Connection.class);
    }

    private LeafPlaces places() {
        return new LeafPlaces(connection(), current.actor().authority());
    }

    /** The trail knows no assets, but here, which case an asset is of. */
    private List<UUID> assets(UUID caseFile) {
        List<?> rows = em.createNativeQuery("SELECT id FROM asset WHERE case_file_id = ?1 ORDER BY number")
                .setParameter(1, caseFile)
                .getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }
}
