package org.karez.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Hashes leaves and nodes with SHA-256 (RFC 9162, section 2.1.1). What is hashed begins with another byte for a leaf than for a node,
 * so that neither can be passed off as the other.
 *
 * <p>Not for several threads at once: an instance reuses its digest and its buffer, so that millions of nodes leave no garbage.
 */
public final class TreeHash {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * LENGTH];

    public TreeHash() {
        node[0] = NODE;
    }

    /** The root of a tree without leaves. */
    public byte[] empty() {
        return digest.digest();
    }

    /** The hash of an entry as a leaf. */
    public byte[] leaf(byte[] entry) {
        byte[] hash = new byte[LENGTH];
        leaf(entry, hash);
        return hash;
    }

    /** The hash of two neighbours. */
    public byte[] node(byte[] left, byte[] right) {
        byte[] hash = new byte[LENGTH];
        node(left, 0, right, 0, hash, 0);
        return hash;
    }

    void leaf(byte[] entry, byte[] into) {
        digest.update(LEAF);
        digest.update(entry);
        finish(into, 0);
    }

    void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] into, int at) {
        System.arraycopy(left, leftAt, node, 1, LENGTH);
        System.arraycopy(right, rightAt, node, 1 + LENGTH, LENGTH);
        digest.update(node, 0, node.length);
        finish(into, at);
    }

    /**
     * The root over hashes that lie one after the other.
     *
     * @param count how many, a power of two
     */
    byte[] full(byte[] hashes, int from, int count) {
        byte[] row = new byte[count * LENGTH];
        System.arraycopy(hashes, from * LENGTH, row, 0, row.length);
        for (int left = count / 2; left > 0; left /= 2) {
            for (int i = 0; i < left; i++) {
                node(row, 2 * i * LENGTH, row, (2 * i + 1) * LENGTH, row, i * LENGTH);
            }
        }
        byte[] root = new byte[LENGTH];
        System.arraycopy(row, 0, root, 0, LENGTH);
        return root;
    }

    private void finish(byte[] into, int at) {
        try {
            digest.digest(into, at, LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("a SHA-256 has 32 bytes", e);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** @throws NotProven when it does not have the length of a hash */
    static void check(byte[] hash) {
        if (hash.length != LENGTH) {
            throw Flaw.HASH_LENGTH.because("%d bytes", hash.length);
        }
    }
}
