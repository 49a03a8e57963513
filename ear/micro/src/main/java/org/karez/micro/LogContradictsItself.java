package org.karez.micro;

import org.karez.merkle.Note;

/** A log signed two things of which one must be false. The two notes prove it to everybody who has the log's public key. */
final class LogContradictsItself extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Note before;
    private final transient Note now;

    LogContradictsItself(String message, Note before, Note now) {
        super(message);
        this.before = before;
        this.now = now;
    }

    /** Both notes, as the log signed them. */
    String evidence() {
        return before.format() + "\n" + now.format();
    }
}
