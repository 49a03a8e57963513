package org.karez.trail;

import jakarta.ejb.ApplicationException;

/** Says that the tree over the trail could not grow, or not be signed; nothing of the step stays, and the next one tries again. */
@ApplicationException(rollback = true)
public class TreeFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TreeFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
