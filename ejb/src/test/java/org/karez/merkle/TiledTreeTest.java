package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TiledTreeTest {

    private static final int LARGE = 70_000;

    private final RecursiveTree definition = new RecursiveTree();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyAnswerAboutASmallTreeIsThatOfTheDefinition(boolean asTheyWere) {
        KeptTiles kept = new KeptTiles(asTheyWere);
        kept.grow(300);
        for (int size = 0; size <= 300; size++) {
            assertThat(kept.tree.root(size)).isEqualTo(definition.root(size));
            for (int other = 0; other < size; other++) {
                assertSame(kept.tree.inclusion(other, size));
                assertSame(kept.tree.consistency(other + 1, size));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 255, 256, 257, 1000})
    void tilesAreTheSameHoweverTheLeavesCame(int portion) {
        KeptTiles atOnce = KeptTiles.of(1_100, 1_100);
        KeptTiles inPortions = KeptTiles.of(1_100, portion);
        for (Tile tile : Tile.grown(0, 1_100)) {
            assertThat(inPortions.get(tile)).as(tile.path()).isEqualTo(atOnce.get(tile));
        }
    }

    @Test
    void keepsExactlyTheTilesThatGrew() {
        KeptTiles kept = new KeptTiles(true);
        Random random = new Random(6962);
        while (kept.size < LARGE) {
            int from = kept.size;
            Set<Tile> grown = kept.grow(from + random.nextInt(2_000));
            assertThat(grown).containsExactlyElementsOf(Tile.grown(from, kept.size));
        }
    }

    @Test
    void everyAnswerAboutALargeTreeIsThatOfTheDefinition() {
        KeptTiles kept = KeptTiles.of(LARGE, 9_999);
        for (int size : new int[] {255, 256, 257, 65_535, 65_536, 65_537, LARGE}) {
            assertThat(kept.tree.root(size)).isEqualTo(definition.root(size));
            assertThat(kept.tree.growing(size).root()).isEqualTo(definition.root(size));
            assertSame(kept.tree.inclusion(0, size));
            assertSame(kept.tree.inclusion(size - 1, size));
            assertSame(kept.tree.consistency(size, LARGE));
        }
        Random random = new Random(9162);
        for (int i = 0; i < 500; i++) {
            int size = 2 + random.nextInt(LARGE - 1);
            int other = random.nextInt(size);
            assertSame(kept.tree.inclusion(other, size));
            assertSame(kept.tree.consistency(other + 1, size));
        }
    }

    @Test
    void growsOnFromItsTiles() {
        KeptTiles kept = KeptTiles.of(1_000, 333);
        for (int size = 0; size < 1_000; size += 37) {
            GrowingTree tree = kept.tree.growing(size);
            assertThat(tree.size()).isEqualTo(size);
            tree.addAll(RecursiveTree.leafHashes(size, 1_000));
            assertThat(tree.root()).isEqualTo(definition.root(1_000));
        }
    }

    @Test
    void givesTheRootOfEveryFullSubtree() {
        KeptTiles kept = KeptTiles.of(1_000, 1_000);
        for (int height = 0; height < 10; height++) {
            for (int index = 0; index + 1 << height <= 1_000; index++) {
                assertThat(kept.tree.subtree(height, index, 1_000))
                        .isEqualTo(definition.root(index << height, index + 1 << height));
            }
        }
        Refused.by(Flaw.NO_SUCH_LEAF, () -> kept.tree.subtree(0, 1_000, 1_000));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> kept.tree.subtree(10, 0, 1_000));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> kept.tree.subtree(0, -1, 1_000));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> kept.tree.subtree(-1, 0, 1_000));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> kept.tree.subtree(64, 0, 1_000));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> kept.tree.subtree(0, 0, -1));
    }

    @Test
    void readsOnceAndWhatItSaidBefore() {
        KeptTiles kept = KeptTiles.of(LARGE, LARGE);
        kept.readings.clear();
        kept.tree.root(LARGE);
        kept.tree.inclusion(12_345, LARGE);
        kept.tree.consistency(300, 600);
        assertThat(kept.readings)
                .containsExactly(
                        TiledTree.tilesOfRoot(LARGE),
                        TiledTree.tilesOfInclusion(12_345, LARGE),
                        TiledTree.tilesOfConsistency(300, 600));
    }

    @Test
    void needsOneTileForEachLevelAndTheEdge() {
        assertThat(TiledTree.tilesOfRoot(LARGE)).containsExactlyInAnyOrderElementsOf(Tile.edge(LARGE));
        assertThat(TiledTree.tilesOfInclusion(12_345, LARGE))
                .containsExactlyInAnyOrder(
                        new Tile(0, 48, 256), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(0, 273, 112));
        assertThat(TiledTree.tilesOfInclusion(5, 256)).containsExactly(new Tile(0, 0, 256));
        assertThat(TiledTree.tilesOfInclusion(0, 1)).isEmpty();
        assertThat(TiledTree.tilesOfConsistency(256, 512)).containsExactly(new Tile(1, 0, 2));
        assertThat(TiledTree.tilesOfConsistency(300, 600))
                .containsExactlyInAnyOrder(new Tile(0, 1, 256), new Tile(0, 2, 88), new Tile(1, 0, 2));
        assertThat(TiledTree.tilesOfConsistency(300, 300)).isEmpty();
    }

    @Test
    void manyProofsShareOneReading() {
        KeptTiles kept = KeptTiles.of(LARGE, LARGE);
        Set<Tile> needed = new LinkedHashSet<>();
        for (int index = 1_000; index < 1_100; index++) {
            needed.addAll(TiledTree.tilesOfInclusion(index, LARGE));
        }
        assertThat(needed).hasSizeLessThan(7);
        Map<Tile, byte[]> read = kept.read(needed);
        TiledTree tree = new TiledTree(tiles -> read);
        for (int index = 1_000; index < 1_100; index++) {
            assertSame(tree.inclusion(index, LARGE));
        }
    }

    /** In a tree whose leaves are all the same, a full tile's hashes are so too: that makes trees that no memory holds. */
    @Test
    void provesInTheLargestTrees() {
        TreeHash hash = new TreeHash();
        byte[][] full = new byte[Long.SIZE][];
        full[0] = hash.leaf(new byte[0]);
        for (int height = 1; height < full.length; height++) {
            full[height] = hash.node(full[height - 1], full[height - 1]);
        }
        Set<Tile> asked = new HashSet<>();
        TiledTree tree = new TiledTree(tiles -> {
            asked.addAll(tiles);
            Map<Tile, byte[]> read = new HashMap<>();
            for (Tile tile : tiles) {
                byte[] hashes = new byte[tile.width() * TreeHash.LENGTH];
                for (int i = 0; i < tile.width(); i++) {
                    System.arraycopy(full[8 * tile.level()], 0, hashes, i * TreeHash.LENGTH, TreeHash.LENGTH);
                }
                read.put(tile, hashes);
            }
            return read;
        });
        Random random = new Random(2_025);
        for (int i = 0; i < 200; i++) {
            long size = i == 0 ? Long.MAX_VALUE : random.nextLong() >>> 1 + random.nextInt(30);
            long other = i == 1 ? size - 1 : random.nextLong(size);
            byte[] root = tree.root(size);
            asked.clear();
            tree.inclusion(other, size).verify(full[0], root);
            assertThat(asked).hasSizeLessThanOrEqualTo(15);
            tree.consistency(other + 1, size).verify(tree.root(other + 1), root);
        }
    }

    @Test
    void saysWhichProofThereIsNot() {
        TiledTree tree = KeptTiles.of(10, 10).tree;
        Refused.by(Flaw.NO_SUCH_LEAF, () -> tree.inclusion(10, 10));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> tree.inclusion(-1, 10));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> TiledTree.tilesOfInclusion(0, 0));
        Refused.by(Flaw.NO_SUCH_TREE, () -> tree.consistency(0, 10));
        Refused.by(Flaw.TREE_SHRANK, () -> tree.consistency(10, 9));
        Refused.by(Flaw.TREE_SHRANK, () -> TiledTree.tilesOfConsistency(2, 1));
        Refused.by(Flaw.NO_SUCH_TREE, () -> tree.root(-1));
        Refused.by(Flaw.NO_SUCH_TREE, () -> tree.growing(-1));
        Refused.by(Flaw.NO_SUCH_TREE, () -> tree.grow(-1, new byte[0]));
        Refused.by(Flaw.HASH_LENGTH, () -> tree.grow(10, new byte[33]));
    }

    @Test
    void takesNoTileThatIsMissingOrTorn() {
        KeptTiles kept = KeptTiles.of(300, 300);
        Tile first = new Tile(0, 0, 256);
        byte[] hashes = kept.get(first);
        kept.replace(first, Arrays.copyOf(hashes, hashes.length - TreeHash.LENGTH));
        Refused.by(Flaw.TILE_LENGTH, () -> kept.tree.inclusion(7, 300));
        kept.replace(first, Arrays.copyOf(hashes, hashes.length + 1));
        Refused.by(Flaw.TILE_LENGTH, () -> kept.tree.inclusion(7, 300));
        kept.replace(first, null);
        Refused.by(Flaw.TILE_MISSING, () -> kept.tree.inclusion(7, 300));
        kept.replace(new Tile(0, 1, 44), null);
        Refused.by(Flaw.TILE_MISSING, () -> kept.tree.grow(300, RecursiveTree.leafHashes(300, 301)));
    }

    @Test
    void whatIsMadeOfWrongTilesDoesNotVerify() {
        KeptTiles kept = KeptTiles.of(300, 300);
        byte[] spoilt = kept.get(new Tile(0, 0, 256)).clone();
        spoilt[100 * TreeHash.LENGTH] ^= 1;
        kept.replace(new Tile(0, 0, 256), spoilt);
        InclusionProof proof = kept.tree.inclusion(7, 300);
        Refused.by(Flaw.ROOT_DIFFERS, () -> proof.verify(RecursiveTree.leafHash(7), definition.root(300)));
    }

    private void assertSame(InclusionProof proof) {
        assertThat(proof.path().toArray(byte[][]::new))
                .isDeepEqualTo(definition
                        .path((int) proof.index(), 0, (int) proof.size())
                        .toArray(byte[][]::new));
    }

    private void assertSame(ConsistencyProof proof) {
        assertThat(proof.path().toArray(byte[][]::new))
                .isDeepEqualTo(definition
                        .subproof((int) proof.from(), 0, (int) proof.to(), true)
                        .toArray(byte[][]::new));
    }
}
