package org.karez.export;

import java.util.List;

/** The code of an authority is nobody's, or that of several. */
public final class NoSuchAuthority extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> known;

    NoSuchAuthority(String code, List<String> known) {
        super("no one authority: " + code);
        this.known = List.copyOf(known);
    }

    /** The codes that name one, {@code STATE/CODE}. */
    public List<String> known() {
        return known;
    }
}
