package org.karez.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * The private key of a log or a witness. Its text is a secret:
 *
 * <pre>{@code PRIVATE+KEY+<name>+<identifier>+<Base64 of the type's byte and the 32 bytes of the seed (RFC 8032, section 5.1.5)>}</pre>
 *
 * <p>The identifier, eight hexadecimal digits, is that of the public key, which derives from the seed: a text that was damaged or mixed
 * up is refused. Tools of C2SP's logs and witnesses keep their keys in this form too.
 */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final int SEED = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(String name, SignatureType type, byte[] seed) {
        this.seed = seed;
        this.key = decoded(seed);
        this.verifier = VerifierKey.of(name, type, publicKey(seed));
    }

    /** Makes a new key. */
    public static SigningKey generate(String name, SignatureType type) {
        NoteText.checkName(name);
        byte[] seed = new byte[SEED];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, type, seed);
    }

    /**
     * The key of a text.
     *
     * @throws NotProven when it is no private key's, saying why and nothing of the key
     */
    public static SigningKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw Flaw.KEY_TEXT.because("not a private key's");
        }
        KeyText parsed = KeyText.parse(text.substring(PREFIX.length()));
        SigningKey key = new SigningKey(parsed.name(), parsed.type(), parsed.key());
        if (key.verifier.id() != parsed.id()) {
            throw Flaw.KEY_ID.because("%08x instead of %08x", parsed.id(), key.verifier.id());
        }
        return key;
    }

    /** The text to keep secret. */
    public String text() {
        return PREFIX + new KeyText(verifier.name(), verifier.id(), verifier.type(), seed).format();
    }

    /** The key by which others verify. */
    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * Signs the text of a note.
     *
     * @throws IllegalStateException when this key cosigns only
     */
    public NoteSignature sign(String noteText) {
        use(SignatureType.ED25519);
        NoteText.check(noteText);
        return new NoteSignature(verifier.name(), verifier.id(), signature(noteText));
    }

    /**
     * States that at that time this was the largest tree that was seen of its log, and consistent with all before.
     *
     * @param time in seconds since 1970
     * @throws IllegalStateException when this key does not cosign
     */
    public NoteSignature cosign(Checkpoint checkpoint, long time) {
        use(SignatureType.COSIGNATURE);
        byte[] signature = signature(Cosignature.message(time, checkpoint.text()));
        return new NoteSignature(verifier.name(), verifier.id(), new Cosignature(time, signature).bytes());
    }

    private void use(SignatureType type) {
        if (verifier.type() != type) {
            throw new IllegalStateException("a key of type " + verifier.type() + " does not sign as " + type);
        }
    }

    private byte[] signature(String signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key signs everything", e);
        }
    }

    private static PrivateKey decoded(byte[] seed) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every seed is a key", e);
        }
    }

    /** The JDK makes a public key only together with a private one: so it makes both, from this seed instead of a random one. */
    private static byte[] publicKey(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(
                    seed, ((EdECPrivateKey) pair.getPrivate()).getBytes().orElse(null))) {
                throw new IllegalStateException("this JDK makes Ed25519 keys in another way");
            }
            byte[] der = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(der, der.length - SEED, der.length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
        }
    }

    /** Gives nothing of the secret away. */
    @Override
    public String toString() {
        return "private key of " + verifier;
    }

    /** The one seed, where a random one is asked for. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final transient byte[] bytes;

        Seed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] asked) {
            System.arraycopy(bytes, 0, asked, 0, asked.length);
        }
    }
}
