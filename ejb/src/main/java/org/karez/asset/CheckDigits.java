package org.karez.asset;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Check digits of numbers that states and registers give. */
final class CheckDigits {

    private static final Pattern VIN_FORM = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern ISIN_FORM = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");
    private static final Pattern IMO_FORM = Pattern.compile("[0-9]{7}");
    private static final Pattern RUSSIAN_CADASTRAL = Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{6,7}:[0-9]+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final int[] VIN_WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final String VIN_VALUES = "12345678123457923456789";

    private CheckDigits() {}

    /** ISO 3779 with the check digit at the ninth place. */
    static boolean vin(String vin) {
        if (!VIN_FORM.matcher(vin).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < vin.length(); i++) {
            sum += vinValue(vin.charAt(i)) * VIN_WEIGHTS[i];
        }
        int rest = sum % 11;
        return vin.charAt(8) == (rest == 10 ? 'X' : (char) ('0' + rest));
    }

    private static int vinValue(char sign) {
        return Character.isDigit(sign) ? sign - '0' : VIN_VALUES.charAt(VIN_LETTERS.indexOf(sign)) - '0';
    }

    /** ISO 6166: the letters as two digits each, then the formula of Luhn. */
    static boolean isin(String isin) {
        if (!ISIN_FORM.matcher(isin).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        isin.chars().forEach(sign -> digits.append(Character.digit(sign, 36)));
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted / 10 + counted % 10;
        }
        return sum % 10 == 0;
    }

    /** The first six digits weighted 7 to 2; the last digit of their sum is the seventh. */
    static boolean imo(String imo) {
        return IMO_FORM.matcher(imo).matches() && weighted(imo, 7, 6, 5, 4, 3, 2) % 10 == imo.charAt(6) - '0';
    }

    /** Kazakhstan's business number (БИН) and Russia's numbers of organisations (ОГРН, ОГРНИП, ИНН); others have no check here. */
    static IdentifierCheck registration(String country, String value) {
        return switch (country) {
            case "KZ" -> national(kazakh(value));
            case "RU" -> national(russian(value));
            default -> IdentifierCheck.UNCHECKED;
        };
    }

    /** Russia's cadastral numbers have a form of their own; others have no check here. */
    static IdentifierCheck cadastral(String country, String value) {
        return country.equals("RU") ? national(RUSSIAN_CADASTRAL.matcher(value).matches()) : IdentifierCheck.UNCHECKED;
    }

    private static IdentifierCheck national(boolean agrees) {
        return agrees ? IdentifierCheck.SOUND : IdentifierCheck.DOUBTFUL;
    }

    private static boolean kazakh(String bin) {
        if (bin.length() != 12 || !DIGITS.matcher(bin).matches()) {
            return false;
        }
        int rest = weighted(bin, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % 11;
        if (rest == 10) {
            rest = weighted(bin, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) % 11;
        }
        return rest == bin.charAt(11) - '0';
    }

    private static boolean russian(String number) {
        if (!DIGITS.matcher(number).matches()) {
            return false;
        }
        int last = number.charAt(number.length() - 1) - '0';
        return switch (number.length()) {
            case 10 -> weighted(number, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == last;
            case 13 -> remainder(number, 11) % 10 == last;
            case 15 -> remainder(number, 13) % 10 == last;
            default -> false;
        };
    }

    private static int remainder(String number, int divisor) {
        return new BigInteger(number.substring(0, number.length() - 1))
                .mod(BigInteger.valueOf(divisor))
                .intValue();
    }

    private static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
