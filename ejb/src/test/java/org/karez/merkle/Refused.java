package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something is refused, and by which flaw. */
final class Refused {

    private Refused() {}

    static void by(Flaw flaw, ThrowingCallable act) {
        by(flaw, flaw.name(), act);
    }

    static void by(Flaw flaw, String what, ThrowingCallable act) {
        assertThatExceptionOfType(NotProven.class)
                .as(what)
                .isThrownBy(act)
                .extracting(NotProven::flaw)
                .isEqualTo(flaw);
    }

    /** Whether the act succeeds: it may be refused, and fail in no other way. */
    static boolean not(ThrowingCallable act) throws Throwable {
        try {
            act.call();
            return true;
        } catch (NotProven e) {
            return false;
        }
    }
}
