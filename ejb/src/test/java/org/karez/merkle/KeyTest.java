package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    /** Pairs that others published. */
    @ParameterizedTest
    @CsvSource({
        Notes.GO_SECRET + ", " + Notes.GO_KEY,
        "PRIVATE+KEY+Wit1+55ee4561+AeadRiG7XM4XiieCHzD8lxysXMwcViy5nYsoXURWGrlE,"
                + "Wit1+55ee4561+AVhZSmQj9+SoL+p/nN0Hh76xXmF7QcHfytUrI1XfSClk",
        "PRIVATE+KEY+Wit2+85ecc407+AfPTvxw5eUcqSgivo2vaiC7JPOMUZ/9baHPSDrWqgdGm,"
                + "Wit2+85ecc407+AWVbwFJte9wMQIPSnEnj4KibeO6vSIOEDUTDp3o63c2x",
        "PRIVATE+KEY+binarytransparency.log/example+5de0f997+AXNNv9racVtMynH7oHIogZ4xS5sAIHBl47hlrcf6vsfu,"
                + "binarytransparency.log/example+5de0f997+AcPfp2roeTxqSqmPdDkA9rIAd0pe3C5Je6Rze2SqBDUp"
    })
    void aPublicKeyDerivesFromThePrivateOne(String secret, String text) {
        SigningKey key = SigningKey.parse(secret);
        assertThat(key.verifier().text()).isEqualTo(text);
        assertThat(key.verifier()).isEqualTo(VerifierKey.parse(text)).hasSameHashCodeAs(VerifierKey.parse(text));
        assertThat(key.text()).isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Notes.EXAMPLE_KEY,
                Notes.GO_OTHER_KEY,
                Notes.WITNESSED_LOG,
                Notes.WITNESS,
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
            })
    void readsThePublicKeysOfOthers(String text) {
        VerifierKey key = VerifierKey.parse(text);
        assertThat(key.text()).isEqualTo(text);
        assertThat(text).startsWith(key.name() + "+" + HexFormat.of().toHexDigits(key.id()) + "+");
        assertThat(key.type()).isEqualTo(text.contains("remora") ? SignatureType.COSIGNATURE : SignatureType.ED25519);
    }

    @Test
    void everyDamageToAKeyShows() throws Throwable {
        for (String text : List.of(Notes.GO_KEY, Notes.EXAMPLE_KEY, Notes.WITNESS, Notes.GO_SECRET)) {
            for (int from = 0; from <= text.length(); from++) {
                for (int to = from; to <= text.length(); to++) {
                    String part = text.substring(from, to);
                    boolean isKey = Refused.not(() -> VerifierKey.parse(part));
                    boolean isSecret = Refused.not(() -> SigningKey.parse(part));
                    assertThat(isKey).as(part).isEqualTo(part.equals(text) && !text.equals(Notes.GO_SECRET));
                    assertThat(isSecret).as(part).isEqualTo(part.equals(text) && text.equals(Notes.GO_SECRET));
                }
            }
            for (int at = 0; at < text.length(); at++) {
                for (int bit = 1; bit < 128; bit *= 2) {
                    StringBuilder flipped = new StringBuilder(text);
                    flipped.setCharAt(at, (char) (text.charAt(at) ^ bit));
                    assertThat(Refused.not(() -> VerifierKey.parse(flipped.toString())))
                            .as(flipped.toString())
                            .isFalse();
                    assertThat(Refused.not(() -> SigningKey.parse(flipped.toString())))
                            .as(flipped.toString())
                            .isFalse();
                }
            }
        }
    }

    @Test
    void saysWhatIsWrongWithAKey() {
        Refused.by(Flaw.KEY_TEXT, () -> VerifierKey.parse(""));
        Refused.by(Flaw.KEY_TEXT, () -> VerifierKey.parse("a+00000000"));
        Refused.by(
                Flaw.KEY_TEXT,
                () -> VerifierKey.parse(Notes.GO_KEY.toUpperCase().replace('+', '-')));
        Refused.by(Flaw.KEY_TEXT, () -> VerifierKey.parse(Notes.GO_KEY.replace("c74f20a3", "C74F20A3")));
        Refused.by(Flaw.KEY_TEXT, () -> VerifierKey.parse(Notes.GO_KEY.replace("c74f20a3", "c74f20a")));
        Refused.by(Flaw.KEY_TEXT, () -> VerifierKey.parse(Notes.GO_KEY + "\n"));
        // Longer, and of a type that is not assigned; the identifiers are right.
        Refused.by(
                Flaw.KEY_TEXT,
                () -> VerifierKey.parse("PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="));
        Refused.by(
                Flaw.KEY_TEXT,
                () -> VerifierKey.parse("PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
        Refused.by(Flaw.KEY_TEXT, () -> SigningKey.parse(Notes.GO_KEY));
        Refused.by(Flaw.KEY_ID, () -> VerifierKey.parse(Notes.GO_KEY.replace("c74f20a3", "c74f20a4")));
        Refused.by(Flaw.KEY_ID, () -> VerifierKey.parse(Notes.GO_KEY.replace("Peter", "Paula")));
        Refused.by(Flaw.KEY_ID, () -> SigningKey.parse(Notes.GO_SECRET.replace("c74f20a3", "c74f20a4")));
        for (String name : List.of("", " ", "a b", "a\u00a0b", "a\u3000b", "a\u0085b")) {
            Refused.by(Flaw.KEY_NAME, () -> VerifierKey.parse(name + Notes.GO_KEY.substring(12)));
            Refused.by(Flaw.KEY_NAME, () -> SigningKey.generate(name, SignatureType.ED25519));
        }
        Refused.by(Flaw.KEY_NAME, () -> SigningKey.generate("a+b", SignatureType.ED25519));
        Refused.by(Flaw.KEY_NAME, () -> SigningKey.generate("a\nb", SignatureType.ED25519));
        Refused.by(Flaw.KEY_NAME, () -> SigningKey.generate("a\udc00", SignatureType.ED25519));
    }

    @Test
    void refusesWhatIsNoPointOfTheCurve() {
        for (String key : List.of("02" + "00".repeat(31), "ff".repeat(32), "ee" + "ff".repeat(30) + "7f")) {
            Refused.by(
                    Flaw.KEY_WEAK,
                    key,
                    () -> VerifierKey.parse(text(HexFormat.of().parseHex(key))));
        }
    }

    /** By these every eighth text or more verifies with a signature that anybody can write down: the neutral point, and zero. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"
            })
    void refusesKeysThatVerifyWhatNobodySigned(String key) throws GeneralSecurityException {
        PublicKey weak = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex("302a300506032b6570032100" + key)));
        byte[] nobodys = new byte[64];
        nobodys[0] = 1;
        int verified = 0;
        for (int text = 0; text < 200; text++) {
            Signature verification = Signature.getInstance("Ed25519");
            verification.initVerify(weak);
            verification.update((byte) text);
            verified += verification.verify(nobodys) ? 1 : 0;
        }
        assertThat(verified).isPositive();
        Refused.by(Flaw.KEY_WEAK, () -> VerifierKey.parse(text(HexFormat.of().parseHex(key))));
    }

    @Test
    void newKeysDiffer() {
        SigningKey one = SigningKey.generate("log", SignatureType.ED25519);
        SigningKey other = SigningKey.generate("log", SignatureType.ED25519);
        assertThat(one.verifier()).isNotEqualTo(other.verifier());
        assertThat(SigningKey.parse(one.text()).verifier()).isEqualTo(one.verifier());
        Note note = new Note("text\n", List.of(one.sign("text\n"), other.sign("text\n")));
        assertThat(note.verify(List.of(one.verifier(), other.verifier()))).hasSize(2);
    }

    @Test
    void aPrivateKeyGivesNothingAwayByAccident() {
        SigningKey key = Notes.log();
        String secret = Notes.GO_SECRET.substring(Notes.GO_SECRET.lastIndexOf('+', 40) + 1);
        assertThat(key.toString()).contains(Notes.GO_KEY).doesNotContain(secret);
        for (String damaged : List.of(
                Notes.GO_SECRET + "A",
                Notes.GO_SECRET.replace("c74f20a3", "c74f20a4"),
                Notes.GO_SECRET.replace("PeterNeumann", "Peter Neumann"),
                Notes.GO_SECRET.substring("PRIVATE+KEY+".length()))) {
            try {
                assertThat(SigningKey.parse(damaged)).isNull();
            } catch (NotProven e) {
                assertThat(e).hasMessageNotContaining(secret.substring(0, 8));
            }
        }
    }

    @Test
    void aKeySignsAsItsTypeOnly() {
        assertThatIllegalStateException().isThrownBy(() -> Notes.witness().sign("text\n"));
        assertThatIllegalStateException().isThrownBy(() -> Notes.log().cosign(Notes.checkpoint(), 1));
        assertThat(Notes.witness().verifier().id())
                .isNotEqualTo(KeyText.id(
                        "witness",
                        SignatureType.ED25519,
                        KeyText.parse(Notes.GO_KEY).key()));
    }

    private static String text(byte[] publicKey) {
        byte[] typeAndKey = new byte[33];
        typeAndKey[0] = 1;
        System.arraycopy(publicKey, 0, typeAndKey, 1, 32);
        int id = KeyText.id("weak", SignatureType.ED25519, publicKey);
        return "weak+%08x+%s"
                .formatted(id, new String(Base64.getEncoder().encode(typeAndKey), StandardCharsets.US_ASCII));
    }
}
