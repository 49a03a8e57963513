package org.karez.web.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.ConfigProvider;
import org.karez.shared.Money;

/** Dates, amounts and what is left of a deadline, as pages show them. */
public final class Formats {

    /** Keeps groups of digits together on one line. */
    private static final char THIN_SPACE = '\u202f';

    private static final List<String> CURRENCIES = List.of(
            "USD", "EUR", "AZN", "KGS", "KZT", "RUB", "TJS", "TMT", "UZS", "AED", "AFN", "CHF", "CNY", "GBP", "IRR",
            "PKR", "TRY");

    private Formats() {}

    /** The pattern of a date: the day first in Russian, ISO 8601 in English, where 3/4 could be March or April. */
    public static String datePattern() {
        return russian() ? "dd.MM.yyyy" : "yyyy-MM-dd";
    }

    /** A {@link LocalDate}, or the day of an {@link Instant} in the installation's zone. */
    public static String date(Object date) {
        if (date instanceof Instant instant) {
            return date(instant.atZone(zone()).toLocalDate());
        }
        return date == null ? "" : DateTimeFormatter.ofPattern(datePattern()).format((LocalDate) date);
    }

    /** Day, minute and zone. */
    public static String time(Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofPattern(datePattern() + " HH:mm z", Texts.locale())
                        .format(instant.atZone(zone()));
    }

    /** Hours and minutes in UTC. */
    public static String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").format(instant.atZone(ZoneOffset.UTC));
    }

    /** ISO 8601, for machines. */
    public static String iso(Object moment) {
        return moment == null ? "" : moment.toString();
    }

    /** A number with thin spaces between thousands and the language's decimal sign. */
    public static String number(Object number) {
        return number == null ? "" : format(new BigDecimal(number.toString()), 0);
    }

    /** An amount with exactly the decimals it was given with, followed by its currency, if it has one. */
    public static String exact(BigDecimal amount, String currency) {
        if (amount == null) {
            return "";
        }
        String digits = format(amount, Math.max(0, amount.scale()));
        return currency == null ? digits : digits + '\u00a0' + currency;
    }

    /** Day and minute by the reporter's own clock, in no zone. */
    public static String clockTime(LocalDateTime moment) {
        return moment == null
                ? ""
                : DateTimeFormatter.ofPattern(datePattern() + " HH:mm").format(moment);
    }

    /** The amount of money without its currency. */
    public static String amount(Money money) {
        BigDecimal amount = money.amount();
        return format(amount, amount.scale());
    }

    public static String money(Money money) {
        return money == null ? "" : amount(money) + '\u00a0' + money.currency();
    }

    /** A size in bytes. */
    public static String size(Number bytes) {
        long count = bytes == null ? 0 : bytes.longValue();
        List<String> units = List.of("shared.bytes", "shared.kilobytes", "shared.megabytes", "shared.gigabytes");
        int unit = 0;
        while (count >= 10_240 && unit < units.size() - 1) {
            count = count / 1024;
            unit++;
        }
        return Texts.sentence1(units.get(unit), count);
    }

    /** How much time is left, or by how much it is late, in the unit that matters. */
    public static String left(Object deadline) {
        Duration left = Duration.between(Instant.now(), end(deadline));
        String direction = left.isNegative() ? "shared.late." : "shared.left.";
        Duration span = left.abs();
        if (span.toHours() < 1) {
            return Texts.sentence1(direction + "minutes", span.toMinutes());
        }
        return span.toHours() < 48
                ? Texts.sentence1(direction + "hours", span.toHours())
                : Texts.sentence1(direction + "days", span.toDays());
    }

    /** The tone of a deadline: bad when it is past, warn in its last three days. */
    public static String urgency(Object deadline) {
        Instant now = Instant.now();
        if (end(deadline).isBefore(now)) {
            return "bad";
        }
        return end(deadline).isBefore(now.plus(3, ChronoUnit.DAYS)) ? "warn" : "neutral";
    }

    /** The last moment of a deadline: a date lasts until its end. */
    private static Instant end(Object deadline) {
        return deadline instanceof LocalDate date
                ? date.plusDays(1).atStartOfDay(zone()).toInstant()
                : (Instant) deadline;
    }

    /** The currencies an amount can be in: those of the region first, then what its crime is paid in. */
    public static List<String> currencies() {
        return CURRENCIES;
    }

    /** The installation's time zone. */
    public static ZoneId zone() {
        return ZoneId.of(ConfigProvider.getConfig().getValue("karez.zone", String.class));
    }

    static char decimalSign() {
        return russian() ? ',' : '.';
    }

    private static String format(BigDecimal number, int digits) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(THIN_SPACE);
        symbols.setDecimalSeparator(decimalSign());
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, number.scale()));
        return format.format(number);
    }

    private static boolean russian() {
        return Texts.locale().getLanguage().equals("ru");
    }
}
