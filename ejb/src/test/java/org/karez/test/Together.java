package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lets two officers act at once, at the worst moment: the second acts, as far as he gets, when the first has done his work and has
 * not committed it yet.
 */
@ApplicationScoped
public class Together {

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private UserTransaction transaction;

    /** Tells why those who were refused were; empty when both got through. */
    public List<Throwable> act(String first, As.Act his, String second, As.Act hers) throws Exception {
        List<Throwable> refused = new ArrayList<>();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            transaction.begin();
            Future<Throwable> late;
            try {
                as.officer(first, his);
                late = other.submit(() -> thrown(() -> as.officer(second, hers)));
                while (!late.isDone() && !waits()) {
                    Thread.onSpinWait();
                }
            } catch (Exception e) {
                transaction.rollback();
                throw e;
            }
            add(refused, thrown(transaction::commit));
            add(refused, late.get());
        } finally {
            other.shutdownNow();
        }
        return refused;
    }

    /** Whether somebody waits in the database for another's lock. */
    private boolean waits() {
        return sql.owner().number("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0;
    }

    private static void add(List<Throwable> refused, Throwable thrown) {
        if (thrown != null) {
            refused.add(thrown);
        }
    }

    private static Throwable thrown(As.Act act) {
        try {
            act.run();
            return null;
        } catch (Exception e) {
            return e;
        }
    }
}
