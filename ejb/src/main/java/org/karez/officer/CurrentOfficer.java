package org.karez.officer;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** The officer who acts in the current transaction. {@link AsOfficer} makes him known to it, and to the database. */
@ApplicationScoped
public class CurrentOfficer {

    // A bean in the scope of transactions would do the same, and the server would look the registry up by its name with
    // each use.
    @Resource
    private TransactionSynchronizationRegistry transaction;

    void enter(Actor actor) {
        transaction.putResource(CurrentOfficer.class, actor);
    }

    boolean isKnown() {
        return transaction.getResource(CurrentOfficer.class) != null;
    }

    /**
     * Who acts.
     *
     * @throws IllegalStateException when nobody has entered: the caller is no service of Karez
     */
    public Actor actor() {
        Actor actor = (Actor) transaction.getResource(CurrentOfficer.class);
        if (actor == null) {
            throw new IllegalStateException("nobody acts in this transaction");
        }
        return actor;
    }
}
