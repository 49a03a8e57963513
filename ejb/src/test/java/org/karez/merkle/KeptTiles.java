package org.karez.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tiles in memory, which remember what was asked for. Those that got wider are given as they are now, or as they were. */
final class KeptTiles implements TileSource {

    private final Map<String, byte[]> kept = new HashMap<>();
    private final boolean asTheyWere;

    final List<Set<Tile>> readings = new ArrayList<>();
    final TiledTree tree = new TiledTree(this);
    int size;

    KeptTiles(boolean asTheyWere) {
        this.asTheyWere = asTheyWere;
    }

    /** The tiles of a tree whose leaves came in portions of that size. */
    static KeptTiles of(int size, int portion) {
        KeptTiles tiles = new KeptTiles(false);
        while (tiles.size < size) {
            tiles.grow(Math.min(size, tiles.size + portion));
        }
        return tiles;
    }

    /** Keeps what is new, and gives which tiles it was. */
    Set<Tile> grow(int to) {
        Map<Tile, byte[]> grown = tree.grow(size, RecursiveTree.leafHashes(size, to));
        grown.forEach((tile, hashes) -> kept.put(place(tile), hashes));
        size = to;
        return grown.keySet();
    }

    void replace(Tile tile, byte[] hashes) {
        kept.put(place(tile), hashes);
    }

    byte[] get(Tile tile) {
        return kept.get(place(tile));
    }

    @Override
    public Map<Tile, byte[]> read(Set<Tile> tiles) {
        readings.add(tiles);
        Map<Tile, byte[]> read = new HashMap<>();
        for (Tile tile : tiles) {
            byte[] hashes = get(tile);
            if (hashes != null) {
                read.put(tile, asTheyWere ? Arrays.copyOf(hashes, tile.width() * TreeHash.LENGTH) : hashes);
            }
        }
        return read;
    }

    private static String place(Tile tile) {
        return tile.level() + "/" + tile.index();
    }
}
