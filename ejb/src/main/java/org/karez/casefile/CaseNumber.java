package org.karez.casefile;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The number of a case: participant, authority, year and running number, such as {@code KZ-DC-2026-0017}.
 *
 * @param value the whole number
 */
public record CaseNumber(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[A-Z0-9]{2,8}-[A-Z0-9]{1,12}-[0-9]{4}-[0-9]{4,}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no case number: " + value);
        }
    }

    static CaseNumber of(String participant, String authority, int year, int running) {
        return new CaseNumber("%s-%s-%d-%04d".formatted(participant, authority, year, running));
    }

    @Override
    public String toString() {
        return value;
    }
}
