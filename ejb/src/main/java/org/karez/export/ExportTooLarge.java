package org.karez.export;

import java.io.IOException;

/** Something in the trail is larger than anything in an export may be. */
public final class ExportTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    ExportTooLarge(int length, int most) {
        super("%,d bytes, and an export takes %,d".formatted(length, most));
    }

    private ExportTooLarge(String what, ExportTooLarge cause) {
        super(what + " has " + cause.getMessage(), cause);
    }

    /** The same, naming the thing. */
    ExportTooLarge of(String what) {
        return new ExportTooLarge(what, this);
    }
}
