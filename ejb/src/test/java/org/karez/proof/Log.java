package org.karez.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.InclusionProof;
import org.karez.merkle.Note;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Tile;
import org.karez.merkle.TiledTree;
import org.karez.merkle.TreeHash;

/** A log in memory, with keys that are always the same. What it is given it takes, right or wrong. */
final class Log {

    static final SigningKey KEY =
            SigningKey.parse("PRIVATE+KEY+karez.test/trail+1bf732e3+AdYIICyx7MxYghEXk2hFsovw0fmA0wr2H0mMbeUcXMjt");
    /** The keys of that name before it. */
    static final SigningKey OLDER_KEY =
            SigningKey.parse("PRIVATE+KEY+karez.test/trail+c5d63cc3+AYALXH/Jp8LR2ihch+7yWO4RAfXJ34e5Zk+eEuQmLr+0");

    static final SigningKey OLDEST_KEY =
            SigningKey.parse("PRIVATE+KEY+karez.test/trail+675a00a5+AZ5TJGhRJ7MetJ29Q09KajDJqdGxo0xLQnLJ128JFfUB");
    /** A key of the same name, which is another. */
    static final SigningKey FALSE_KEY =
            SigningKey.parse("PRIVATE+KEY+karez.test/trail+1fad5164+Ae14Q2uOV5lGWlibDMkyXVSOFFB6h8I0ryGPxm4OY1yY");

    static final SigningKey KYRGYZ =
            SigningKey.parse("PRIVATE+KEY+witness.test/kg+ac479640+BFpjh/QV9KkqJbodvnRvxz4T1K67l+8rUbqsLkZ1OwZL");
    static final SigningKey TAJIK =
            SigningKey.parse("PRIVATE+KEY+witness.test/tj+fc4f2424+BCpbkGk7quIOj5rOAIIBk4fAM0X9/N3yq4QwCy9anl8r");
    static final SigningKey UZBEK =
            SigningKey.parse("PRIVATE+KEY+witness.test/uz+d825bc8c+BB9N1VTfl+VZzkQb1xN7zqvRuzkGktQrnXS48+lxq/kG");

    static final long SEEN = 1_795_500_000L;

    private final List<byte[]> leaves = new ArrayList<>();
    private final Map<Tile, byte[]> tiles = new HashMap<>();
    private final TreeHash hash = new TreeHash();

    /** Takes an entry, and tells which leaf it is. */
    long add(byte[] entry) {
        leaves.add(hash.leaf(entry));
        return leaves.size() - 1;
    }

    InclusionProof proof(long leaf) {
        return tree().inclusion(leaf, leaves.size());
    }

    Checkpoint checkpoint() {
        return new Checkpoint(KEY.verifier().name(), leaves.size(), tree().root(leaves.size()));
    }

    /** The checkpoint, signed by the log and two witnesses. */
    Note note() {
        return signed(checkpoint());
    }

    static Note signed(Checkpoint checkpoint) {
        return checkpoint.sign(KEY).with(KYRGYZ.cosign(checkpoint, SEEN)).with(TAJIK.cosign(checkpoint, SEEN + 60));
    }

    private TiledTree tree() {
        byte[] hashes = new byte[leaves.size() * TreeHash.LENGTH];
        for (int i = 0; i < leaves.size(); i++) {
            System.arraycopy(leaves.get(i), 0, hashes, i * TreeHash.LENGTH, TreeHash.LENGTH);
        }
        tiles.clear();
        tiles.putAll(new TiledTree(wanted -> Map.of()).grow(0, hashes));
        return new TiledTree(wanted -> tiles);
    }
}
