package org.karez.disclosure;

import java.util.regex.Pattern;

/**
 * The SHA-256 of a report's bytes, by which the same file is known when it comes a second time.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ReportFingerprint(String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public ReportFingerprint {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hexadecimal");
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
