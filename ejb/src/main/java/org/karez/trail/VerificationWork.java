package org.karez.trail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.karez.officer.CurrentOfficer;
import org.karez.shared.DomainEvent;
import org.karez.shared.LineDigest;

/** What a verification consists of, within the transaction of whoever carries it out. */
@ApplicationScoped
class VerificationWork {

    /** So many findings apart, they are written and forgotten: a trail that is wrong everywhere must not exhaust the memory. */
    private static final int BATCH = 200;

    @PersistenceContext
    private EntityManager em;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private CurrentOfficer current;

    @Inject
    private Names names;

    @Inject
    private SignedBeside signed;

    @Inject
    private Event<DomainEvent> events;

    @Inject
    private Clock clock;

    /** Verifies what the run's scope says, tells the run how far it has come, and keeps the result under the run's identifier. */
    void carryOut(VerificationProgress run) {
        UUID authority = current.actor().authority();
        VerificationScope scope = run.scope();
        run.expect(countEntries(authority, scope));
        Keeper keeper = new Keeper(em, run.id());
        TrailVerifier.Result read = verify(run, authority, keeper);
        TrailVerifier.Result result = new TrailVerifier.Result(read.subjects(), read.entries(), keeper.position);
        String label = scope.isEverything() ? null : names.of(scope.subject());
        // The database takes findings only as long as their verification is not ended.
        em.flush();
        Verification verification = new Verification(run, label, current.actor(), result, clock.instant());
        em.persist(verification);
        events.fire(new TrailEvent.Verified(verification.subject(), verification.state(keeper.digest.hex())));
    }

    private TrailVerifier.Result verify(VerificationProgress run, UUID authority, Keeper keeper) {
        VerificationScope scope = run.scope();
        Connection connection = em.unwrap(Connection.class);
        // First of all: what was signed before is of no larger tree than the one that is read now.
        TreeEvidence.Signed beside = scope.isEverything() ? signed.note() : null;
        try {
            Examination examination = new Examination(connection, authority, executor, keeper, run);
            return scope.isEverything()
                    ? examination.ofEverything(beside, signed.keys(connection))
                    : examination.of(scope.kind(), scope.subject());
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read", e);
        }
    }

    private long countEntries(UUID authority, VerificationScope scope) {
        Object count = em.createNativeQuery("""
                        SELECT COALESCE(sum(number), 0)::bigint + CASE WHEN CAST(?2 AS varchar) IS NULL THEN trail_count_others() ELSE 0 END
                          FROM trail_head
                         WHERE owner_authority_id = ?1
                           AND subject_kind = COALESCE(CAST(?2 AS varchar), subject_kind)
                           AND subject_id = COALESCE(CAST(?3 AS uuid), subject_id)""")
                .setParameter(1, authority)
                .setParameter(2, scope.kind() == null ? null : scope.kind().name())
                .setParameter(3, scope.subject())
                .getSingleResult();
        return (Long) count;
    }

    private static final class Keeper implements Consumer<Finding> {

        private final EntityManager em;
        private final UUID verification;
        private final LineDigest digest = new LineDigest();
        private int position;

        Keeper(EntityManager em, UUID verification) {
            this.em = em;
            this.verification = verification;
        }

        @Override
        public void accept(Finding finding) {
            em.persist(new VerificationFinding(verification, ++position, finding));
            digest.add(finding.line(position));
            if (position % BATCH == 0) {
                em.flush();
                em.clear();
            }
        }
    }
}
