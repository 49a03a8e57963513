package org.karez.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where up to 256 neighbouring hashes of a tree are kept (C2SP tlog-tiles). Those of level 0 are the leaves'; each of a higher level is
 * the root over a full tile of the level below. A tile that is full never changes; one that is not only gets wider.
 *
 * @param level from zero to 63
 * @param index its place among the tiles of its level, from zero
 * @param width how many hashes, from 1 to 256
 */
public record Tile(int level, long index, int width) {

    /** Levels of the tree that one level of tiles covers. */
    static final int HEIGHT = 8;
    /** Hashes of a full tile. */
    public static final int FULL = 1 << HEIGHT;

    private static final int HIGHEST = 63;
    /** No tree whose size is a long has hashes on more levels. */
    private static final int LEVELS = Long.SIZE / HEIGHT;
    /** No tree whose size is a long has more tiles of one level. */
    private static final long MOST = 1L << Long.SIZE - 1 - HEIGHT;

    private static final Pattern PATH =
            Pattern.compile("tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public Tile {
        if (level < 0 || level > HIGHEST || index < 0 || index >= MOST || width < 1 || width > FULL) {
            throw Flaw.TILE_PLACE.because("level %d, index %d, width %d", level, index, width);
        }
    }

    /** The tile as it is in a tree of that size. */
    static Tile in(long size, int level, long index) {
        return new Tile(level, index, (int) Math.min(FULL, hashes(size, level) - index * FULL));
    }

    /** How many hashes the tiles of a level hold in a tree of that size. */
    static long hashes(long size, int level) {
        // Java takes a shift by 64 for none at all.
        return level < LEVELS ? size >>> HEIGHT * level : 0;
    }

    /**
     * The tile of a path.
     *
     * @param path such as {@code tile/0/x001/x234/067.p/8}
     * @throws NotProven when it is no tile's, or its numbers are spelled in another way
     */
    public static Tile parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            throw Flaw.TILE_PLACE.because("no tile's path");
        }
        Tile tile = new Tile(
                Integer.parseInt(parts.group(1)),
                Long.parseLong(parts.group(2).replaceAll("[x/]", "")),
                parts.group(3) == null ? FULL : Integer.parseInt(parts.group(3)));
        if (!tile.path().equals(path)) {
            throw Flaw.TILE_PLACE.because(
                    "not the path of level %d, index %d, width %d", tile.level, tile.index, tile.width);
        }
        return tile;
    }

    /** The path below a log's address at which others ask for it. */
    public String path() {
        StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path.insert(0, "x%03d/".formatted(rest % 1000));
        }
        path.insert(0, "tile/" + level + "/");
        return isFull() ? path.toString() : path.append(".p/").append(width).toString();
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The tiles that are new or wider when a tree has grown, the lowest level first. */
    public static List<Tile> grown(long from, long to) {
        if (from < 0) {
            throw Flaw.NO_SUCH_TREE.because("size %d", from);
        }
        if (from > to) {
            throw Flaw.TREE_SHRANK.because("from %d to %d", from, to);
        }
        List<Tile> grown = new ArrayList<>();
        for (int level = 0; hashes(from, level) < hashes(to, level); level++) {
            long last = (hashes(to, level) - 1) / FULL;
            for (long index = hashes(from, level) / FULL; index <= last; index++) {
                grown.add(in(to, level, index));
            }
        }
        return grown;
    }

    /** The tiles of a tree that will still get wider, the lowest level first. */
    public static List<Tile> edge(long size) {
        List<Tile> edge = new ArrayList<>();
        for (int level = 0; hashes(size, level) > 0; level++) {
            long hashes = hashes(size, level);
            if (hashes % FULL > 0) {
                edge.add(in(size, level, hashes / FULL));
            }
        }
        return edge;
    }
}
