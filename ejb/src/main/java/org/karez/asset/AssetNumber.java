package org.karez.asset;

import java.util.regex.Pattern;
import org.karez.casefile.CaseNumber;

/**
 * The number of an asset: its case's number and a running one, such as {@code KZ-DC-2026-0017-A0002}, with four digits
 * as cases and requests have them: lists sort numbers as the text that they are.
 *
 * @param value the whole number
 */
public record AssetNumber(String value) {

    private static final Pattern FORM = Pattern.compile(".+-A[0-9]{4,}");

    public AssetNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no asset number: " + value);
        }
    }

    static AssetNumber of(CaseNumber caseFile, int running) {
        return new AssetNumber("%s-A%04d".formatted(caseFile, running));
    }

    @Override
    public String toString() {
        return value;
    }
}
