package org.karez.asset;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checksums of addresses on blockchains. */
final class ChainAddress {

    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] BECH32_GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int BECH32_CONSTANT = 1;
    private static final int BECH32M_CONSTANT = 0x2bc830a3;

    /** Version bytes: pay to public key hash, pay to script hash. */
    private static final Set<Integer> BITCOIN_VERSIONS = Set.of(0x00, 0x05);

    private static final Set<Integer> TRON_VERSIONS = Set.of(0x41);
    private static final Pattern ETHEREUM_FORM = Pattern.compile("0x[0-9a-fA-F]{40}");

    private ChainAddress() {}

    static boolean isBitcoin(String address) {
        return isSegwit(address) || isBase58Check(address, BITCOIN_VERSIONS);
    }

    static boolean isTron(String address) {
        return isBase58Check(address, TRON_VERSIONS);
    }

    /** An address in one case carries no checksum (EIP-55 uses upper and lower case for it). */
    static IdentifierCheck ethereum(String address) {
        if (!ETHEREUM_FORM.matcher(address).matches()) {
            return IdentifierCheck.WRONG;
        }
        String digits = address.substring(2);
        String lower = digits.toLowerCase(Locale.ROOT);
        if (digits.equals(lower) || digits.equals(digits.toUpperCase(Locale.ROOT))) {
            return IdentifierCheck.UNCHECKED;
        }
        String hash = HexFormat.of().formatHex(Keccak.hash256(lower.getBytes(StandardCharsets.US_ASCII)));
        for (int i = 0; i < digits.length(); i++) {
            boolean upper = Character.isUpperCase(digits.charAt(i));
            if (Character.isLetter(digits.charAt(i)) && upper != Character.digit(hash.charAt(i), 16) >= 8) {
                return IdentifierCheck.WRONG;
            }
        }
        return IdentifierCheck.SOUND;
    }

    /** Twenty bytes after a version byte, then the first four bytes of their double SHA-256. */
    private static boolean isBase58Check(String address, Set<Integer> versions) {
        byte[] bytes = base58(address);
        if (bytes.length != 25 || !versions.contains(bytes[0] & 0xff)) {
            return false;
        }
        byte[] check = sha256(sha256(Arrays.copyOf(bytes, 21)));
        return Arrays.equals(check, 0, 4, bytes, 21, 25);
    }

    private static byte[] base58(String text) {
        BigInteger number = BigInteger.ZERO;
        for (char sign : text.toCharArray()) {
            int digit = BASE58.indexOf(sign);
            if (digit < 0) {
                return new byte[0];
            }
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '1') {
            zeros++;
        }
        byte[] digits = number.toByteArray();
        int sign = digits[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + digits.length - sign];
        System.arraycopy(digits, sign, bytes, zeros, digits.length - sign);
        return bytes;
    }

    /** Version 0 of witness programs is told by the constant of BIP 173, later ones by that of BIP 350. */
    private static boolean isSegwit(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        boolean oneCase = address.equals(lower) || address.equals(address.toUpperCase(Locale.ROOT));
        if (!oneCase || !lower.startsWith("bc1") || lower.length() < 14 || lower.length() > 74) {
            return false;
        }
        String data = lower.substring(3);
        int[] expanded = {3, 3, 0, 'b' & 31, 'c' & 31};
        int check = 1;
        for (int value : expanded) {
            check = bech32Step(check, value);
        }
        for (char sign : data.toCharArray()) {
            int value = BECH32.indexOf(sign);
            if (value < 0) {
                return false;
            }
            check = bech32Step(check, value);
        }
        return check == (data.charAt(0) == BECH32.charAt(0) ? BECH32_CONSTANT : BECH32M_CONSTANT);
    }

    private static int bech32Step(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1ffffff) << 5 ^ value;
        for (int i = 0; i < BECH32_GENERATOR.length; i++) {
            if ((top >>> i & 1) == 1) {
                next ^= BECH32_GENERATOR[i];
            }
        }
        return next;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
