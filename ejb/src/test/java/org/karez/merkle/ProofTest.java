package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final int LARGEST = 300;

    private final RecursiveTree tree = new RecursiveTree();

    @Test
    void everyLeafOfEveryTreeIsProven() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                inclusion(index, size).verify(RecursiveTree.leafHash(index), tree.root(size));
            }
        }
    }

    @Test
    void everyGrowthIsProven() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                consistency(from, to).verify(tree.root(from), tree.root(to));
            }
        }
    }

    @Test
    void noLeafIsProvenInAnotherPlace() throws Throwable {
        for (int size = 1; size <= 20; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = inclusion(index, size);
                for (int other = -1; other <= size; other++) {
                    InclusionProof moved = new InclusionProof(other, size, proof.path());
                    byte[] root = tree.root(size);
                    byte[] leaf = RecursiveTree.leafHash(index);
                    assertThat(Refused.not(() -> moved.verify(leaf, root))).isEqualTo(other == index);
                }
            }
        }
    }

    @Test
    void noGrowthIsProvenFromAnotherSize() throws Throwable {
        for (int to = 1; to <= 20; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = consistency(from, to);
                for (int other = 1; other <= to; other++) {
                    ConsistencyProof moved = new ConsistencyProof(other, to, proof.path());
                    byte[] earlier = tree.root(other);
                    byte[] later = tree.root(to);
                    assertThat(Refused.not(() -> moved.verify(earlier, later)))
                            .as("%d as %d, to %d", from, other, to)
                            .isEqualTo(other == from);
                }
            }
        }
    }

    @Test
    void aProofWithAHashMoreLessOrChangedProvesNothing() {
        for (int size = 1; size <= 40; size++) {
            for (int other = 1; other <= size; other++) {
                InclusionProof inclusion = inclusion(other - 1, size);
                byte[] leaf = RecursiveTree.leafHash(other - 1);
                ConsistencyProof consistency = consistency(other, size);
                byte[] earlier = tree.root(other);
                byte[] root = tree.root(size);
                for (List<byte[]> path : spoilt(inclusion.path())) {
                    InclusionProof spoilt = new InclusionProof(other - 1, size, path);
                    refused(() -> spoilt.verify(leaf, root));
                }
                for (List<byte[]> path : spoilt(consistency.path())) {
                    ConsistencyProof spoilt = new ConsistencyProof(other, size, path);
                    refused(() -> spoilt.verify(earlier, root));
                }
            }
        }
    }

    @Test
    void saysWhyALeafIsNotProven() {
        byte[] leaf = RecursiveTree.leafHash(5);
        byte[] root = tree.root(11);
        List<byte[]> path = inclusion(5, 11).path();
        assertThatNoException().isThrownBy(() -> new InclusionProof(5, 11, path).verify(leaf, root));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> new InclusionProof(-1, 11, path).verify(leaf, root));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> new InclusionProof(11, 11, path).verify(leaf, root));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> new InclusionProof(0, 0, List.of()).verify(leaf, root));
        Refused.by(Flaw.NO_SUCH_LEAF, () -> new InclusionProof(0, Long.MIN_VALUE, List.of()).verify(leaf, root));
        Refused.by(Flaw.PROOF_LENGTH, () -> new InclusionProof(5, 11, path.subList(0, 3)).verify(leaf, root));
        Refused.by(Flaw.PROOF_LENGTH, () -> new InclusionProof(5, 11, twice(path)).verify(leaf, root));
        Refused.by(Flaw.PROOF_LENGTH, () -> new InclusionProof(5, Long.MAX_VALUE, path).verify(leaf, root));
        Refused.by(Flaw.HASH_LENGTH, () -> new InclusionProof(5, 11, path).verify(new byte[0], root));
        Refused.by(Flaw.HASH_LENGTH, () -> new InclusionProof(0, 2, List.of(new byte[33])).verify(leaf, root));
        Refused.by(Flaw.ROOT_DIFFERS, () -> new InclusionProof(5, 11, path).verify(leaf, tree.root(10)));
        Refused.by(Flaw.ROOT_DIFFERS, () -> new InclusionProof(5, 11, path).verify(leaf, new byte[0]));
        Refused.by(Flaw.ROOT_DIFFERS, () -> new InclusionProof(5, 11, path).verify(tree.root(11), root));
    }

    @Test
    void saysWhyAGrowthIsNotProven() {
        byte[] earlier = tree.root(6);
        byte[] later = tree.root(11);
        List<byte[]> path = consistency(6, 11).path();
        assertThatNoException().isThrownBy(() -> new ConsistencyProof(6, 11, path).verify(earlier, later));
        assertThatNoException().isThrownBy(() -> new ConsistencyProof(6, 6, List.of()).verify(earlier, earlier));
        Refused.by(Flaw.NO_SUCH_TREE, () -> new ConsistencyProof(0, 11, List.of()).verify(tree.root(0), later));
        Refused.by(Flaw.NO_SUCH_TREE, () -> new ConsistencyProof(0, 0, List.of()).verify(later, later));
        Refused.by(Flaw.NO_SUCH_TREE, () -> new ConsistencyProof(-6, 11, path).verify(earlier, later));
        Refused.by(Flaw.TREE_SHRANK, () -> new ConsistencyProof(11, 6, path).verify(later, earlier));
        Refused.by(Flaw.PROOF_LENGTH, () -> new ConsistencyProof(6, 11, List.of()).verify(earlier, later));
        Refused.by(Flaw.PROOF_LENGTH, () -> new ConsistencyProof(4, 11, List.of()).verify(earlier, later));
        Refused.by(Flaw.PROOF_LENGTH, () -> new ConsistencyProof(6, 11, twice(path)).verify(earlier, later));
        Refused.by(Flaw.PROOF_LENGTH, () -> new ConsistencyProof(6, 6, path).verify(earlier, earlier));
        Refused.by(Flaw.PROOF_LENGTH, () -> new ConsistencyProof(6, Long.MAX_VALUE, path).verify(earlier, later));
        Refused.by(Flaw.HASH_LENGTH, () -> new ConsistencyProof(6, 11, path).verify(new byte[9], later));
        Refused.by(Flaw.HASH_LENGTH, () -> new ConsistencyProof(6, 11, path).verify(earlier, new byte[9]));
        Refused.by(Flaw.HASH_LENGTH, () -> new ConsistencyProof(1, 2, List.of(new byte[0])).verify(earlier, later));
        Refused.by(Flaw.EARLIER_ROOT_DIFFERS, () -> new ConsistencyProof(6, 11, path).verify(later, later));
        Refused.by(Flaw.ROOT_DIFFERS, () -> new ConsistencyProof(6, 11, path).verify(earlier, earlier));
        Refused.by(Flaw.ROOT_DIFFERS, () -> new ConsistencyProof(6, 6, List.of()).verify(earlier, later));
    }

    private InclusionProof inclusion(int index, int size) {
        return new InclusionProof(index, size, tree.path(index, 0, size));
    }

    private ConsistencyProof consistency(int from, int to) {
        return new ConsistencyProof(from, to, tree.subproof(from, 0, to, true));
    }

    private static List<byte[]> twice(List<byte[]> path) {
        List<byte[]> twice = new ArrayList<>(path);
        twice.addAll(path);
        return twice;
    }

    private static void refused(ThrowingCallable act) {
        assertThatExceptionOfType(NotProven.class).isThrownBy(act);
    }

    private static List<List<byte[]>> spoilt(List<byte[]> path) {
        List<List<byte[]>> spoilt = new ArrayList<>();
        for (int i = 0; i <= path.size(); i++) {
            List<byte[]> longer = new ArrayList<>(path);
            longer.add(i, i == 0 ? new byte[TreeHash.LENGTH] : path.get(i - 1));
            spoilt.add(longer);
        }
        for (int i = 0; i < path.size(); i++) {
            List<byte[]> shorter = new ArrayList<>(path);
            shorter.remove(i);
            spoilt.add(shorter);
            byte[] changed = path.get(i).clone();
            changed[i % TreeHash.LENGTH] ^= (byte) (1 << i % 8);
            List<byte[]> other = new ArrayList<>(path);
            other.set(i, changed);
            spoilt.add(other);
            List<byte[]> torn = new ArrayList<>(path);
            torn.set(i, Arrays.copyOf(path.get(i), TreeHash.LENGTH - 1));
            spoilt.add(torn);
        }
        return spoilt;
    }
}
