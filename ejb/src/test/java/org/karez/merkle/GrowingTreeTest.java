package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The tree of eight leaves by which Certificate Transparency's implementations are compared, and its roots from none to eight. */
    private static final String[] ENTRIES = {
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"
    };

    private static final String[] ROOTS = {
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    };

    @Test
    void hasTheRootsThatOthersPublished() {
        GrowingTree tree = new GrowingTree();
        for (int size = 0; size < ROOTS.length; size++) {
            assertThat(HEX.formatHex(tree.root())).as("size %d", size).isEqualTo(ROOTS[size]);
            if (size < ENTRIES.length) {
                tree.addEntry(HEX.parseHex(ENTRIES[size]));
            }
        }
        assertThat(tree.size()).isEqualTo(8);
    }

    @Test
    void hasTheRootOfTheDefinitionAtEverySize() {
        RecursiveTree definition = new RecursiveTree();
        GrowingTree byEntry = new GrowingTree();
        GrowingTree byHash = new GrowingTree();
        for (int size = 0; size <= 300; size++) {
            GrowingTree atOnce = new GrowingTree();
            atOnce.addAll(RecursiveTree.leafHashes(0, size));
            assertThat(byEntry.root()).as("size %d", size).isEqualTo(definition.root(size));
            assertThat(byHash.root()).as("size %d", size).isEqualTo(definition.root(size));
            assertThat(atOnce.root()).as("size %d", size).isEqualTo(definition.root(size));
            assertThat(atOnce.size()).isEqualTo(size);
            byEntry.addEntry(RecursiveTree.entry(size));
            byHash.add(new TreeHash().leaf(RecursiveTree.entry(size)));
        }
    }

    @Test
    void givesItsRootWithoutChanging() {
        GrowingTree tree = new GrowingTree();
        tree.addAll(RecursiveTree.leafHashes(0, 13));
        byte[] root = tree.root();
        Arrays.fill(tree.root(), (byte) 0);
        assertThat(tree.root()).isEqualTo(root);
    }

    @Test
    void takesHashesOnly() {
        GrowingTree tree = new GrowingTree();
        Refused.by(Flaw.HASH_LENGTH, () -> tree.add(new byte[31]));
        Refused.by(Flaw.HASH_LENGTH, () -> tree.add(new byte[64]));
        Refused.by(Flaw.HASH_LENGTH, () -> tree.addAll(new byte[33]));
        assertThat(tree.size()).isZero();
    }
}
