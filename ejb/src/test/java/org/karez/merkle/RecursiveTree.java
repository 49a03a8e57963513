package org.karez.merkle;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A tree as RFC 9162, section 2.1, defines it, word by word and without care for speed: what all else is held against. */
final class RecursiveTree {

    private final Map<Long, byte[]> known = new HashMap<>();

    /** The entry of a leaf: its number. */
    static byte[] entry(long index) {
        return ByteBuffer.allocate(Long.BYTES).putLong(index).array();
    }

    static byte[] leafHash(long index) {
        return sha256(new byte[] {0}, entry(index));
    }

    /** The hashes of leaves, one after the other. */
    static byte[] leafHashes(int begin, int end) {
        ByteBuffer hashes = ByteBuffer.allocate((end - begin) * TreeHash.LENGTH);
        for (int i = begin; i < end; i++) {
            hashes.put(leafHash(i));
        }
        return hashes.array();
    }

    byte[] root(int size) {
        return root(0, size);
    }

    byte[] root(int begin, int end) {
        if (begin == end) {
            return sha256();
        }
        byte[] root = known.get((long) begin << Integer.SIZE | end);
        if (root == null) {
            root = end - begin == 1
                    ? leafHash(begin)
                    : sha256(
                            new byte[] {1},
                            root(begin, begin + split(end - begin)),
                            root(begin + split(end - begin), end));
            known.put((long) begin << Integer.SIZE | end, root);
        }
        return root;
    }

    /** PATH(m, D[begin:end]). */
    List<byte[]> path(int m, int begin, int end) {
        List<byte[]> path = new ArrayList<>();
        int n = end - begin;
        if (n > 1) {
            int k = split(n);
            if (m < k) {
                path.addAll(path(m, begin, begin + k));
                path.add(root(begin + k, end));
            } else {
                path.addAll(path(m - k, begin + k, end));
                path.add(root(begin, begin + k));
            }
        }
        return path;
    }

    /** SUBPROOF(m, D[begin:end], whole). */
    List<byte[]> subproof(int m, int begin, int end, boolean whole) {
        List<byte[]> path = new ArrayList<>();
        int n = end - begin;
        if (m == n) {
            if (!whole) {
                path.add(root(begin, end));
            }
            return path;
        }
        int k = split(n);
        if (m <= k) {
            path.addAll(subproof(m, begin, begin + k, whole));
            path.add(root(begin + k, end));
        } else {
            path.addAll(subproof(m - k, begin + k, end, false));
            path.add(root(begin, begin + k));
        }
        return path;
    }

    /** The largest power of two that is smaller. */
    private static int split(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
