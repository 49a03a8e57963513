package org.karez.asset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierSchemeTest {

    @ParameterizedTest
    @CsvSource({
        // The registry's own examples, and one digit changed.
        "IBAN, KZ, KZ86 125K ZT50 0410 0100, SOUND",
        "IBAN, KZ, KZ86 125K ZT50 0410 0101, WRONG",
        "IBAN, AZ, AZ21NABZ00000000137010001944, SOUND",
        "IBAN, XX, XX21NABZ00000000137010001944, WRONG",
        "IBAN, KZ, '', WRONG",
        "ACCOUNT_NUMBER, KG, 1234567890123456, UNCHECKED",
        // ISO 3779, with the digit and with the X; a European number has none.
        "VIN, US, 1HGCM82633A004352, SOUND",
        "VIN, US, 1m8gdm9axkp042788, SOUND",
        "VIN, DE, WVWZZZ1JZXW000001, DOUBTFUL",
        "VIN, KZ, 1HGCM82633A00435, DOUBTFUL",
        "VIN, KZ, IHGCM82633A004352, DOUBTFUL",
        "IMO, PA, IMO 9074729, SOUND",
        "IMO, PA, 9074728, WRONG",
        "ISIN, US, US0378331005, SOUND",
        "ISIN, AU, AU0000XVGZA3, SOUND",
        "ISIN, US, US0378331006, WRONG",
        "ISIN, US, US037833100, WRONG",
        // Examples of BIP 173, BIP 350 and the genesis block; one sign changed.
        "BITCOIN, KZ, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, SOUND",
        "BITCOIN, KZ, 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb, WRONG",
        "BITCOIN, KZ, 3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy, SOUND",
        "BITCOIN, KZ, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, SOUND",
        "BITCOIN, KZ, BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4, SOUND",
        "BITCOIN, KZ, bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5, WRONG",
        "BITCOIN, KZ, bc1Qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4, WRONG",
        "BITCOIN, KZ, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0, SOUND",
        "BITCOIN, KZ, bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd, WRONG",
        // Examples of EIP-55.
        "ETHEREUM, KZ, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, SOUND",
        "ETHEREUM, KZ, 0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359, SOUND",
        "ETHEREUM, KZ, 0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb, SOUND",
        "ETHEREUM, KZ, 0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD, WRONG",
        "ETHEREUM, KZ, 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed, UNCHECKED",
        "ETHEREUM, KZ, 5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed, WRONG",
        "TRON, KZ, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t, SOUND",
        "TRON, KZ, TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u, WRONG",
        // National numbers: Sberbank's public ones, and one digit changed.
        "REGISTRATION, RU, 1027700132195, SOUND",
        "REGISTRATION, RU, 1027700132196, DOUBTFUL",
        "REGISTRATION, RU, 7707083893, SOUND",
        "REGISTRATION, RU, 7707083894, DOUBTFUL",
        "REGISTRATION, KZ, 020240000555, SOUND",
        "REGISTRATION, KZ, 020240000556, DOUBTFUL",
        "REGISTRATION, KG, 12345, UNCHECKED",
        "CADASTRAL, RU, 77:01:0001001:1024, SOUND",
        "CADASTRAL, RU, 77-01-1024, DOUBTFUL",
        "CADASTRAL, KZ, 20-315-012-345, UNCHECKED",
        "PLATE, KZ, 123 abc 02, UNCHECKED",
    })
    void isChecked(IdentifierScheme scheme, String country, String value, IdentifierCheck expected) {
        assertThat(new AssetIdentifier(scheme, value, null).check(country)).isEqualTo(expected);
    }
}
