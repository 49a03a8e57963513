package org.karez.merkle;

/** Says that something proves nothing, and why. */
public final class NotProven extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    NotProven(Flaw flaw, String facts, Exception cause) {
        super(flaw + ": " + facts, cause);
        this.flaw = flaw;
    }

    public Flaw flaw() {
        return flaw;
    }
}
