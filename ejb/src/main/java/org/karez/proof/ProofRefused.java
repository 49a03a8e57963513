package org.karez.proof;

/** Says that a proof proves nothing, by the first thing that is wrong with it. */
public final class ProofRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProofFlaw flaw;
    private final String concerns;

    ProofRefused(ProofFlaw flaw, String concerns, Exception cause) {
        super(flaw + " " + concerns, cause);
        this.flaw = flaw;
        this.concerns = concerns;
    }

    public ProofFlaw flaw() {
        return flaw;
    }

    /** The file of the archive, or the text of the key, that it is about; empty for the archive itself. */
    public String concerns() {
        return concerns;
    }
}
