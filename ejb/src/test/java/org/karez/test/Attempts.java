package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.karez.trail.VerificationProgress;

/** Makes calls as officers, and tells what came of them. */
@ApplicationScoped
public class Attempts {

    @Inject
    private As as;

    @Inject
    private UserTransaction transaction;

    @PersistenceContext
    private EntityManager em;

    /**
     * Makes the call in a transaction that is rolled back: what it would have left is looked at before.
     *
     * @param stake by which what is the own authority's is known
     */
    public Outcome undone(Call call, Stake stake) throws Exception {
        Object[] arguments = call.arguments();
        Outcome outcome;
        transaction.begin();
        try {
            outcome = as.officer(call.login(), call.roles(), () -> outcome(call, arguments, stake));
        } finally {
            transaction.rollback();
        }
        if (!outcome.changed().isEmpty() || outcome.what() == Outcome.What.NOTED) {
            stake.refresh();
        }
        return outcome;
    }

    /** Makes the call for good; that it is refused is no matter here. */
    public void done(Call call) throws Exception {
        Object[] arguments = call.arguments();
        as.officer(call.login(), call.roles(), () -> {
            try {
                awaitEnd(call.method().invoke(service(call), arguments));
            } catch (InvocationTargetException refused) {
                if (Outcome.thrown(refused.getCause()).what() == Outcome.What.FAILS) {
                    throw refused;
                }
            }
            return null;
        });
    }

    /** The number that the call gives. */
    public long number(Call call) throws Exception {
        Object[] arguments = call.arguments();
        return as.officer(call.login(), call.roles(), () -> (Long) call.method().invoke(service(call), arguments));
    }

    private Outcome outcome(Call call, Object[] arguments, Stake stake) throws Exception {
        try {
            Object result = call.method().invoke(service(call), arguments);
            awaitEnd(result);
            boolean isVoid = call.method().getReturnType() == void.class;
            boolean isNothing = !isVoid && (result == null || Seen.isNothing(result));
            String seen = Seen.text(result, call.outputs());
            em.flush();
            em.createNativeQuery("SET CONSTRAINTS ALL IMMEDIATE").executeUpdate();
            boolean read = result instanceof Number number ? stake.isNew(call, number.longValue()) : stake.isIn(seen);
            Set<String> changed = OwnRows.changed(stake.before(), asWitness(stake));
            return isNothing && changed.isEmpty() ? Outcome.nothing() : Outcome.ended(seen, read, changed);
        } catch (InvocationTargetException e) {
            return Outcome.thrown(e.getCause());
        } catch (RuntimeException e) {
            return Outcome.thrown(e);
        }
    }

    /** The rows as they are for somebody whom row-level security shows all of them. */
    @Transactional
    public Set<String> asWitness(Stake stake) {
        em.createNativeQuery("SELECT officer FROM karez_enter(?1)")
                .setParameter(1, stake.witness())
                .getSingleResult();
        List<?> lines = em.createNativeQuery(stake.rows().digests()).getResultList();
        return lines.stream().map(String.class::cast).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void awaitEnd(Object result) {
        if (result instanceof VerificationProgress progress) {
            OfficeHoldings.awaitEnd(progress);
        }
    }

    private static Object service(Call call) {
        return CDI.current().select(call.method().getDeclaringClass()).get();
    }
}
