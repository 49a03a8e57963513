package org.karez.asset;

import java.util.Locale;
import org.iban4j.IbanFormatException;
import org.iban4j.IbanUtil;
import org.iban4j.InvalidCheckDigitException;
import org.iban4j.UnsupportedCountryException;

/** By what an asset is identified. */
public enum IdentifierScheme {
    /** International bank account number (ISO 13616). */
    IBAN,
    /** Account number of a country without IBAN, or as reported. */
    ACCOUNT_NUMBER,
    /** Vehicle identification number (ISO 3779). Its check digit is kept in North America and China only. */
    VIN,
    /** Registration plate. */
    PLATE,
    /** Number of a ship (IMO resolution A.1117(30)). */
    IMO,
    /** Cadastral number of land or a building. */
    CADASTRAL,
    /** Registration or tax number of a company. */
    REGISTRATION,
    /** International securities identification number (ISO 6166). */
    ISIN,
    /** Address on Bitcoin: Base58Check, Bech32 (BIP 173) or Bech32m (BIP 350). */
    BITCOIN,
    /** Address on Ethereum and its kin, with or without the checksum of EIP-55. */
    ETHEREUM,
    /** Address on Tron: Base58Check. */
    TRON,
    /** Address on another blockchain. */
    OTHER_CHAIN,
    /** Any other number or mark. */
    REFERENCE;

    /** The identifier as it is kept: without blanks and in capitals where the standard says so. */
    String normal(String value) {
        return switch (this) {
            case IBAN, VIN, ISIN, IMO ->
                value.replaceAll("[\\s-]", "").replaceFirst("(?i)^IMO", "").toUpperCase(Locale.ROOT);
            case PLATE -> value.strip().toUpperCase(Locale.ROOT);
            default -> value.strip();
        };
    }

    /**
     * Checks an identifier.
     *
     * @param country ISO 3166-1 alpha-2 of the asset's country, for national numbers
     * @param value the identifier, normalised
     */
    IdentifierCheck check(String country, String value) {
        return switch (this) {
            case IBAN -> iban(value);
            case VIN -> CheckDigits.vin(value) ? IdentifierCheck.SOUND : IdentifierCheck.DOUBTFUL;
            case IMO -> worldWide(CheckDigits.imo(value));
            case ISIN -> worldWide(CheckDigits.isin(value));
            case BITCOIN -> worldWide(ChainAddress.isBitcoin(value));
            case ETHEREUM -> ChainAddress.ethereum(value);
            case TRON -> worldWide(ChainAddress.isTron(value));
            case REGISTRATION -> CheckDigits.registration(country, value);
            case CADASTRAL -> CheckDigits.cadastral(country, value);
            case ACCOUNT_NUMBER, PLATE, OTHER_CHAIN, REFERENCE -> IdentifierCheck.UNCHECKED;
        };
    }

    private static IdentifierCheck worldWide(boolean agrees) {
        return agrees ? IdentifierCheck.SOUND : IdentifierCheck.WRONG;
    }

    private static IdentifierCheck iban(String value) {
        try {
            IbanUtil.validate(value);
            return IdentifierCheck.SOUND;
        } catch (IbanFormatException | InvalidCheckDigitException | UnsupportedCountryException e) {
            // The library tells by throwing; which part is wrong does not matter here.
            return IdentifierCheck.WRONG;
        }
    }
}
