package org.karez.export;

/** Why a file cannot be checked as an export, or is not the one that was asked for. The names are part of the form {@code karez-export/1}. */
public enum ExportFlaw {
    /** It is no export of this form, or no longer one from there on. */
    EXPORT_UNREADABLE,
    /** It ends before its last record. */
    EXPORT_CUT_OFF,
    /** It has less or more than its last record says, or other bytes. */
    EXPORT_DAMAGED,
    /** The log's key, or that of a witness, is none. */
    KEY_MALFORMED,
    /** The earlier keys of the log did not hand over to it, each to the next. */
    SUCCESSION_INVALID,
    /** The log's key is not the one that was expected, nor did that one hand over to it. */
    KEY_UNEXPECTED,
    /** No checkpoint was signed by as many witnesses as were asked for. */
    WITNESSES_TOO_FEW;

    ExportRefused of(String concerns) {
        return new ExportRefused(this, concerns, null);
    }

    ExportRefused of(String concerns, Exception cause) {
        return new ExportRefused(this, concerns, cause);
    }

    ExportRefused at(long position) {
        return of("byte " + position);
    }
}
