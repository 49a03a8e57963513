package org.karez.web.shared;

import java.util.Locale;

/** The kinds of file in which a list leaves the system. */
public enum ExportFormat {
    /** For machines: codes and ISO 8601, the same in every language. */
    CSV("text/csv", 100_000),
    /** For spreadsheets, in the reader's language. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 100_000),
    /** For paper, in the reader's language. Its pages are laid out in memory. */
    PDF("application/pdf", 2_000);

    private final String mediaType;
    private final int most;

    ExportFormat(String mediaType, int most) {
        this.mediaType = mediaType;
        this.most = most;
    }

    public String getMediaType() {
        return mediaType;
    }

    /** More rows than these it does not hold: whoever needs more narrows the filter. */
    public int getMost() {
        return most;
    }

    /** The ending of its files' names. */
    public String getEnding() {
        return name().toLowerCase(Locale.ROOT);
    }
}
