package org.karez.micro;

/** The command could not be done; the message is the one line that the operator reads. */
final class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FailureException(String message) {
        super(message);
    }

    FailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
