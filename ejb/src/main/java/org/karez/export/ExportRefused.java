package org.karez.export;

/** A file cannot be checked on as an export, or is not the one that was asked for. */
public final class ExportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExportFlaw flaw;
    private final String concerns;

    ExportRefused(ExportFlaw flaw, String concerns, Exception cause) {
        super(flaw + " " + concerns, cause);
        this.flaw = flaw;
        this.concerns = concerns;
    }

    public ExportFlaw flaw() {
        return flaw;
    }

    /** Where in the file, or which key. */
    public String concerns() {
        return concerns;
    }
}
