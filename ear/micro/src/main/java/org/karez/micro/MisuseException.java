package org.karez.micro;

/** The command was asked wrongly; the message says what was not understood. */
final class MisuseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MisuseException(String message) {
        super(message);
    }
}
