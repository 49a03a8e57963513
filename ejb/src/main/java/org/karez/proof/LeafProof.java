package org.karez.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.karez.merkle.InclusionProof;

/** The text of a leaf's proof: its position, then the hashes beside its way to the root, one a line. */
final class LeafProof {

    private static final Pattern TEXT = Pattern.compile("(?:0|[1-9][0-9]{0,17})\n(?:[0-9a-f]{64}\n){0,63}");

    private LeafProof() {}

    static byte[] bytes(InclusionProof proof) {
        StringBuilder text = new StringBuilder().append(proof.index()).append('\n');
        proof.path().forEach(hash -> text.append(HexFormat.of().formatHex(hash)).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The proof of a text.
     *
     * @param size of the tree, as its checkpoint states it
     * @throws IllegalArgumentException when it is no proof's
     */
    static InclusionProof parse(byte[] bytes, long size) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a position and hashes");
        }
        String[] lines = text.split("\n");
        List<byte[]> path = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            path.add(HexFormat.of().parseHex(lines[i]));
        }
        return new InclusionProof(Long.parseLong(lines[0]), size, path);
    }
}
