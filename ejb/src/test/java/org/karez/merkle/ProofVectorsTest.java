package org.karez.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Proofs that others made, good and spoilt. */
class ProofVectorsTest {

    private static final Path SHARED = Path.of(System.getProperty("basedir", "."))
            .resolve("../../shared/data/merkle/proofs.jsonl")
            .normalize();

    /** Of the tree in {@link GrowingTreeTest}, made by another program. */
    private static final String OWN = """
            {"case": "inclusion/2-of-3", "leafIdx": 2, "treeSize": 3, \
            "root": "rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=", \
            "leafHash": "ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=", \
            "proof": ["+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="], "wantErr": false}
            {"case": "inclusion/2-of-3-in-another-place", "leafIdx": 1, "treeSize": 3, \
            "root": "rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=", \
            "leafHash": "ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=", \
            "proof": ["+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="], "wantErr": true}
            {"case": "consistency/3-to-5", "size1": 3, "size2": 5, \
            "root1": "rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=", \
            "root2": "Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=", \
            "proof": ["ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=", \
            "B1Bqhf2d0vEg62lPhgEeW7RmLlxBWmKRcDPUqWJEh+c=", "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU=", \
            "vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms="], "wantErr": false}
            {"case": "consistency/3-to-5-cut-short", "size1": 3, "size2": 5, \
            "root1": "rra8/idLcKFPsGel5VeCZNsPqbUa9eC6FZFY8yngbnc=", \
            "root2": "Tju7H3tHjc/nH7YxYxUZo7yhLJrvyhYSv85ME6hiZNQ=", \
            "proof": ["ApjRIpBtz8EIkstTpzmS/FufST6kybrbJ7eRtBJ6f+c=", \
            "B1Bqhf2d0vEg62lPhgEeW7RmLlxBWmKRcDPUqWJEh+c=", "+sVCA+fMaWzw38tCySodnbr3CtnmIfS9jZhmLwDjwSU="], \
            "wantErr": true}
            """;

    @Test
    void judgesAsAnotherProgramDoes() throws Throwable {
        for (String line : OWN.lines().toList()) {
            judge(line);
        }
    }

    @Test
    void judgesEachAsItsMakersDo() throws Throwable {
        assumeTrue(Files.isReadable(SHARED), "skipped: " + SHARED + " is not at hand");
        List<String> lines = Files.readAllLines(SHARED);
        assertThat(lines).hasSize(196);
        for (String line : lines) {
            judge(line);
        }
    }

    private static void judge(String line) throws Throwable {
        JsonObject vector = Json.createReader(new StringReader(line)).readObject();
        boolean proven = vector.getString("case").startsWith("inclusion")
                ? Refused.not(() -> inclusion(vector).verify(bytes(vector, "leafHash"), bytes(vector, "root")))
                : Refused.not(() -> consistency(vector).verify(bytes(vector, "root1"), bytes(vector, "root2")));
        assertThat(proven).as(vector.getString("case")).isEqualTo(!vector.getBoolean("wantErr"));
    }

    private static InclusionProof inclusion(JsonObject vector) {
        return new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), path(vector));
    }

    private static ConsistencyProof consistency(JsonObject vector) {
        return new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), path(vector));
    }

    /** Theirs go up to 2^64: what is beyond ours is negative. */
    private static long number(JsonObject vector, String name) {
        return vector.getJsonNumber(name).bigIntegerValue().longValue();
    }

    private static List<byte[]> path(JsonObject vector) {
        return vector.isNull("proof")
                ? List.of()
                : vector.getJsonArray("proof").stream()
                        .map(ProofVectorsTest::bytes)
                        .toList();
    }

    private static byte[] bytes(JsonObject vector, String name) {
        return vector.isNull(name) ? new byte[0] : bytes(vector.get(name));
    }

    private static byte[] bytes(JsonValue value) {
        return value == JsonValue.NULL ? new byte[0] : Base64.getDecoder().decode(((JsonString) value).getString());
    }
}
