package org.karez.proof;

import java.util.List;

/**
 * A proof, and what every program that checks it must say.
 *
 * @param name tells the case
 * @param zip its bytes
 * @param key the log's key that is expected; empty when none is
 * @param witnessKeys the keys of the witnesses that count
 * @param witnesses how many must have signed
 * @param code the {@link ProofFlaw}; empty when the proof holds
 * @param concerns what it is about
 */
public record TriedProof(
        String name, byte[] zip, String key, List<String> witnessKeys, int witnesses, String code, String concerns) {

    static TriedProof good(String name, byte[] zip) {
        return new TriedProof(name, zip, "", List.of(), 0, "", "");
    }

    static TriedProof bad(ProofFlaw flaw, String concerns, String name, byte[] zip) {
        return new TriedProof(name, zip, "", List.of(), 0, flaw.name(), concerns);
    }

    TriedProof expecting(String expectedKey, int wanted, String... keys) {
        return new TriedProof(name, zip, expectedKey, List.of(keys), wanted, code, concerns);
    }

    @Override
    public String toString() {
        return code + " " + name;
    }
}
