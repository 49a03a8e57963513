package org.karez.asset;

/**
 * Keccak-256 with the padding of the original submission, as Ethereum uses it. The JDK's SHA3-256 is the later standard (FIPS 202),
 * whose padding differs and whose hashes are therefore others.
 */
final class Keccak {

    private static final int RATE = 136;
    private static final int ROUNDS = 24;
    private static final int[] ROTATIONS = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };
    private static final int[] LANES = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private Keccak() {}

    /** The 32 bytes of the hash of a text shorter than one block, which every address is. */
    static byte[] hash256(byte[] input) {
        if (input.length >= RATE) {
            throw new IllegalArgumentException("longer than one block: " + input.length);
        }
        long[] state = new long[25];
        for (int i = 0; i < input.length; i++) {
            state[i / 8] ^= (input[i] & 0xffL) << 8 * (i % 8);
        }
        state[input.length / 8] ^= 0x01L << 8 * (input.length % 8);
        state[(RATE - 1) / 8] ^= 0x80L << 56;
        permute(state);
        byte[] hash = new byte[32];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (state[i / 8] >>> 8 * (i % 8));
        }
        return hash;
    }

    private static void permute(long[] state) {
        int shift = 1;
        for (int round = 0; round < ROUNDS; round++) {
            mixColumns(state);
            moveLanes(state);
            mixRows(state);
            // The round constants are made by a shift register of eight bits (x^8 + x^6 + x^5 + x^4 + 1).
            for (int j = 0; j < 7; j++) {
                if ((shift & 1) == 1) {
                    state[0] ^= 1L << (1 << j) - 1;
                }
                shift = shift << 1 ^ (shift >>> 7) * 0x171;
            }
        }
    }

    private static void mixColumns(long[] state) {
        long[] parity = new long[5];
        for (int x = 0; x < 5; x++) {
            parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }
        for (int x = 0; x < 5; x++) {
            long mix = parity[(x + 4) % 5] ^ Long.rotateLeft(parity[(x + 1) % 5], 1);
            for (int y = 0; y < 25; y += 5) {
                state[x + y] ^= mix;
            }
        }
    }

    private static void moveLanes(long[] state) {
        long carried = state[1];
        for (int i = 0; i < LANES.length; i++) {
            long kept = state[LANES[i]];
            state[LANES[i]] = Long.rotateLeft(carried, ROTATIONS[i]);
            carried = kept;
        }
    }

    private static void mixRows(long[] state) {
        for (int y = 0; y < 25; y += 5) {
            long first = state[y];
            long second = state[y + 1];
            for (int x = 0; x < 5; x++) {
                long next = x < 4 ? state[y + x + 1] : first;
                long afterNext = x < 3 ? state[y + x + 2] : x == 3 ? first : second;
                state[y + x] ^= ~next & afterNext;
            }
        }
    }
}
