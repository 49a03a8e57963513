package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 0, 1, tile/0/000.p/1",
        "0, 999, 255, tile/0/999.p/255",
        "1, 1000, 256, tile/1/x001/000",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 1234067, 8, tile/0/x001/x234/067.p/8",
        "63, 5, 16, tile/63/005.p/16",
        "0, 36028797018963967, 256, tile/0/x036/x028/x797/x018/x963/967"
    })
    void hasOnePath(int level, long index, int width, String path) {
        Tile tile = new Tile(level, index, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.parse(path)).isEqualTo(tile);
        assertThat(tile.isFull()).isEqualTo(width == 256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/001",
                "tile/0/x001/x001",
                "tile/0/x001",
                "tile/0/xx01/001",
                "tile/0/X001/001",
                "tile/0/x1/001",
                "tile/00/000",
                "tile/01/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/+1/000",
                "tile/a/000",
                "tile//000",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/257",
                "tile/0/000.p/999",
                "tile/0/000.p/1000",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/0/000.p/-1",
                "tile/0/000.p/1/",
                "tile/0/000/",
                "tile/0/000 ",
                " tile/0/000",
                "/tile/0/000",
                "tile/0/000\n",
                "tile/0/../000",
                "tile/0/\u0660\u0660\u0660",
                "tile/entries/000",
                "tile/0/x036/x028/x797/x018/x963/968",
                "tile/0/x001/x000/x000/x000/x000/x000/000",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999"
            })
    void refusesEveryOtherPath(String path) {
        Refused.by(Flaw.TILE_PLACE, path, () -> Tile.parse(path));
    }

    @Test
    void refusesALongPathWithoutEffort() {
        Refused.by(Flaw.TILE_PLACE, () -> Tile.parse("tile/0/" + "x001/".repeat(1_000_000) + "001"));
    }

    @Test
    void everyTileIsFoundByItsPath() {
        Random random = new Random(9162);
        for (int i = 0; i < 10_000; i++) {
            Tile tile =
                    new Tile(random.nextInt(64), random.nextLong() >>> 9 + random.nextInt(55), 1 + random.nextInt(256));
            assertThat(Tile.parse(tile.path())).isEqualTo(tile);
        }
    }

    @Test
    void hasAPlaceAndAWidth() {
        Refused.by(Flaw.TILE_PLACE, () -> new Tile(-1, 0, 1));
        Refused.by(Flaw.TILE_PLACE, () -> new Tile(64, 0, 1));
        Refused.by(Flaw.TILE_PLACE, () -> new Tile(0, -1, 1));
        Refused.by(Flaw.TILE_PLACE, () -> new Tile(0, 1L << 55, 1));
        Refused.by(Flaw.TILE_PLACE, () -> new Tile(0, 0, 0));
        Refused.by(Flaw.TILE_PLACE, () -> new Tile(0, 0, 257));
    }

    /** The example of the specification. */
    @Test
    void coversATreeOfSeventyThousandLeaves() {
        List<Tile> tiles = Tile.grown(0, 70_000);
        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles.subList(0, 273)).allMatch(tile -> tile.level() == 0 && tile.isFull());
        assertThat(tiles.subList(273, tiles.size()))
                .containsExactly(new Tile(0, 273, 112), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(Tile.edge(70_000)).containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
    }

    @Test
    void aFullTileHasItsRootInTheLevelAbove() {
        assertThat(Tile.grown(0, 256)).containsExactly(new Tile(0, 0, 256), new Tile(1, 0, 1));
        assertThat(Tile.edge(256)).containsExactly(new Tile(1, 0, 1));
    }

    @Test
    void onlyWhatIsNewOrWiderGrew() {
        assertThat(Tile.grown(0, 0)).isEmpty();
        assertThat(Tile.grown(300, 300)).isEmpty();
        assertThat(Tile.grown(300, 301)).containsExactly(new Tile(0, 1, 45));
        assertThat(Tile.grown(300, 512)).containsExactly(new Tile(0, 1, 256), new Tile(1, 0, 2));
        assertThat(Tile.grown(512, 513)).containsExactly(new Tile(0, 2, 1));
        assertThat(Tile.grown(300, 600)).containsExactly(new Tile(0, 1, 256), new Tile(0, 2, 88), new Tile(1, 0, 2));
        Refused.by(Flaw.TREE_SHRANK, () -> Tile.grown(301, 300));
        Refused.by(Flaw.NO_SUCH_TREE, () -> Tile.grown(-1, 300));
    }

    @Test
    void theLargestTreeHasEightLevels() {
        assertThat(Tile.grown(Long.MAX_VALUE - 1, Long.MAX_VALUE)).containsExactly(new Tile(0, (1L << 55) - 1, 255));
        assertThat(Tile.edge(Long.MAX_VALUE)).hasSize(8).endsWith(new Tile(7, 0, 127));
        assertThat(Tile.edge(0)).isEmpty();
    }
}
