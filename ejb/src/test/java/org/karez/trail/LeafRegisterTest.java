package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.karez.merkle.TreeHash;

/** Leaves are found by their entries, however many there are and in whatever order the entries come. */
class LeafRegisterTest {

    private static final int MANY = 500_000;

    @Test
    void findsEveryLeafOfALargeTreeAndTellsThoseThatNobodyTook() {
        try (LeafRegister leaves = new LeafRegister()) {
            for (int place = 0; place < MANY; place++) {
                // Every fifth number was rolled back.
                assertThat(leaves.put(place, arrival(place), hash(place), 0)).isTrue();
            }
            assertThat(leaves.put(MANY, arrival(7), hash(7), 0)).isFalse();

            byte[] hash = new byte[TreeHash.LENGTH];
            for (int i = 0; i < MANY; i++) {
                // As the chains of many subjects come: from all over the tree.
                int place = (int) (i * 7_919L % MANY);
                if (place % 100_000 != 3) {
                    assertThat(leaves.take(arrival(place), hash)).isEqualTo(place);
                    assertThat(hash).isEqualTo(hash(place));
                }
            }
            assertThat(leaves.take(5, hash)).isNegative();
            assertThat(leaves.take(-1, hash)).isNegative();
            assertThat(leaves.take(Long.MAX_VALUE, hash)).isNegative();
            assertThat(leaves.take(arrival(8), hash)).as("once more").isEqualTo(8);

            List<Long> left = new ArrayList<>();
            leaves.left((place, arrival) -> {
                assertThat(arrival).isEqualTo(arrival((int) place));
                left.add(place);
            });
            assertThat(left).containsExactly(3L, 100_003L, 200_003L, 300_003L, 400_003L);
        }
    }

    private static long arrival(int place) {
        return place / 4 * 5L + place % 4 + 1;
    }

    private static byte[] hash(int place) {
        return ByteBuffer.allocate(TreeHash.LENGTH)
                .putLong(place)
                .putLong(~place)
                .array();
    }
}
