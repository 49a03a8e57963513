package org.karez.officer;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;

/** The officer who acts in the current transaction. {@link AsOfficer} makes him known to it, and to the database. */
@TransactionScoped
public class CurrentOfficer implements Serializable {

    private static final long serialVersionUID = 1L;

    private Actor actor;

    void enter(Actor entering) {
        actor = entering;
    }

    boolean isKnown() {
        return actor != null;
    }

    /**
     * Who acts.
     *
     * @throws IllegalStateException when nobody has entered: the caller is no service of Karez
     */
    public Actor actor() {
        if (actor == null) {
            throw new IllegalStateException("nobody acts in this transaction");
        }
        return actor;
    }
}
