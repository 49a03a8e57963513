package org.karez.micro;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.karez.db.Finding;

/** Whose clock the installation goes by: the server's, and through it the database's days. */
final class Zone {

    private Zone() {}

    static void requireKnown(Settings settings) {
        Finding finding = check(settings);
        if (finding.isError()) {
            throw new FailureException(finding.toString());
        }
    }

    /** As an option of Java names it: a bare {@code +05:00} would be taken for UTC there. */
    static String forJava(Settings settings) {
        return TimeZone.getTimeZone(ZoneId.of(settings.get(Setting.ZONE))).getID();
    }

    static Finding check(Settings settings) {
        String name = settings.get(Setting.ZONE);
        try {
            return Finding.good("Times are shown, and days begin, by the clock of " + ZoneId.of(name));
        } catch (DateTimeException e) {
            return Finding.error(
                    "No time zone: %s = %s".formatted(Setting.ZONE.key(), name),
                    "name one of the IANA database, such as Asia/Almaty, or UTC");
        }
    }
}
