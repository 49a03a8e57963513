package org.karez.merkle;

import java.util.Map;
import java.util.Set;

/** Keeps the hashes of tiles. */
@FunctionalInterface
public interface TileSource {

    /**
     * Reads all these tiles at once.
     *
     * @return the hashes of each, one after the other. A tile that got wider since may be given as it is now: its first hashes stay
     *     the same.
     */
    Map<Tile, byte[]> read(Set<Tile> tiles);
}
