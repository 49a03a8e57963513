package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From the leaves alone the same roots and tiles come as by growing. */
class RecomputedTreeTest {

    private static final int SIZE = 2 * Tile.FULL * Tile.FULL + 3 * Tile.FULL + 5;

    @Test
    void everyRootAndEveryTileAboveIsThatOfTheTree() {
        byte[] leaves = leaves(SIZE);
        GrowingTree growing = new GrowingTree();
        Map<String, byte[]> told = new HashMap<>();
        RecomputedTree tree = new RecomputedTree((tile, hashes) -> told.put(tile.path(), hashes.clone()));
        int row = Tile.FULL * TreeHash.LENGTH;
        for (int at = 0; at < leaves.length; at += row) {
            tree.add(Arrays.copyOfRange(leaves, at, Math.min(at + row, leaves.length)));
            // Some tiles are asked for no root, some for one, some for many.
            int step = 1 + at / row % 3 * 100;
            for (long size = growing.size() + 1; size <= tree.size(); size++) {
                growing.add(leaves, (int) (size - 1) * TreeHash.LENGTH);
                if (at / row % 7 != 0 && size % step == 0 || size == SIZE) {
                    assertThat(tree.root(size)).as("root of " + size).isEqualTo(growing.root());
                }
            }
        }
        tree.end();

        Map<String, byte[]> expected = new HashMap<>();
        new TiledTree(tiles -> Map.of()).grow(0, leaves).forEach((tile, hashes) -> {
            if (tile.level() > 0) {
                expected.put(tile.path(), hashes);
            }
        });
        assertThat(told.keySet()).isEqualTo(expected.keySet());
        expected.forEach((path, hashes) -> assertThat(told.get(path)).as(path).isEqualTo(hashes));
    }

    @Test
    void nothingComesBehindATileThatIsNotFull() {
        RecomputedTree tree = new RecomputedTree((tile, hashes) -> {});
        tree.add(leaves(3));
        assertThat(tree.root(2)).isNotEqualTo(tree.root(3));
        assertThatThrownBy(() -> tree.root(2)).isInstanceOf(NotProven.class);
        assertThatThrownBy(() -> tree.add(leaves(1))).isInstanceOf(NotProven.class);
    }

    private static byte[] leaves(int count) {
        TreeHash hash = new TreeHash();
        byte[] leaves = new byte[count * TreeHash.LENGTH];
        for (int i = 0; i < count; i++) {
            byte[] leaf = hash.leaf(String.valueOf(i).getBytes(StandardCharsets.UTF_8));
            System.arraycopy(leaf, 0, leaves, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        return leaves;
    }
}
