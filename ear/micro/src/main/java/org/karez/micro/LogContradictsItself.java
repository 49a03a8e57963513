package org.karez.micro;

import java.util.List;
import org.karez.merkle.Note;
import org.karez.merkle.Succession;

/** A log signed two things of which one must be false. The two notes prove it to everybody who has a public key of the log. */
final class LogContradictsItself extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Note before;
    private final transient Note now;
    private final transient List<Succession> successions;

    /** @param successions how the log's keys handed over, as far as the witness knows */
    LogContradictsItself(String message, Note before, Note now, List<Succession> successions) {
        super(message);
        this.before = before;
        this.now = now;
        this.successions = List.copyOf(successions);
    }

    /** Both notes, as the log signed them, and those by which its keys handed over. */
    String evidence() {
        StringBuilder evidence = new StringBuilder(before.format()).append('\n').append(now.format());
        successions.forEach(each -> evidence.append('\n').append(each.note().format()));
        return evidence.toString();
    }
}
