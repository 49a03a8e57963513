package org.karez.proof;

import static org.karez.proof.TriedProof.bad;
import static org.karez.proof.TriedProof.good;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.karez.merkle.Note;
import org.karez.merkle.SignatureType;
import org.karez.merkle.SigningKey;
import org.karez.merkle.Succession;

/** Proofs under a key that followed others, rightly or not. */
final class TriedSuccessions {

    private static final String FORM = "karez-log-succession/1\n";
    private static final String FIRST = note(Log.OLDEST_KEY, Log.OLDER_KEY);
    private static final String SECOND = note(Log.OLDER_KEY, Log.KEY);

    private TriedSuccessions() {}

    static void addGood(List<TriedProof> all) {
        byte[] second = Proofs.following(List.of(SECOND));
        byte[] third = Proofs.ofSubjectUnderTheThirdKey();
        all.add(good("the second key, and none asked for", second));
        all.add(good("the second key, asked by itself", second).expecting(Proofs.KEY, 2));
        all.add(good("the second key, asked by the first", second).expecting(Proofs.OLDER_KEY, 2));
        all.add(good("the third key, asked by itself", third).expecting(Proofs.KEY, 0));
        all.add(good("the third key, asked by the second", third).expecting(Proofs.OLDER_KEY, 0));
        all.add(good("the third key, asked by the first", third).expecting(Proofs.OLDEST_KEY, 0));
        all.add(bad(ProofFlaw.KEY_UNEXPECTED, Proofs.KEY, "the third key, asked by a stranger's", third)
                .expecting(Proofs.OTHER_KEY, 0));
        all.add(bad(ProofFlaw.KEY_UNEXPECTED, Proofs.KEY, "a key before those that are told of", second)
                .expecting(Proofs.OLDEST_KEY, 0));
    }

    static void addBroken(List<TriedProof> all) {
        all.add(invalid("a chain that leads to another key", FIRST));
        all.add(invalid("a chain in the wrong order", SECOND, FIRST));
        all.add(invalid("a chain with a gap", note(Log.FALSE_KEY, Log.OLDEST_KEY), SECOND));
        all.add(invalid("a succession twice", SECOND, SECOND));
        all.add(invalid("a chain that comes back", note(Log.KEY, Log.OLDER_KEY), SECOND));
        all.add(invalid(
                "a chain that comes back on its way",
                FIRST,
                note(Log.OLDER_KEY, Log.OLDEST_KEY),
                note(Log.OLDEST_KEY, Log.KEY)));
        // What is wrong with the chain is told before which key was asked for.
        all.add(invalid("a broken chain, asked by a stranger's key", FIRST).expecting(Proofs.OTHER_KEY, 0));
    }

    static void addAltered(List<TriedProof> all) {
        Map<String, UnaryOperator<String>> edits = new LinkedHashMap<>();
        edits.put("an empty succession", note -> "");
        edits.put("a succession without signatures", note -> note.substring(0, note.indexOf("\n\n") + 1));
        edits.put("an altered signature of the old key", note -> Edits.flipped(note, "\u2014 karez.test/trail ", 20));
        edits.put("an altered signature of the new key", note -> {
            int last = note.lastIndexOf('\u2014');
            return note.substring(0, last) + Edits.flipped(note.substring(last), "trail ", 20);
        });
        edits.put("the new key's signature first", note -> {
            String[] lines = note.split("\n");
            return note.substring(0, note.indexOf("\n\n") + 2) + lines[5] + "\n" + lines[4] + "\n";
        });
        edits.put("the old key's signature alone", note -> note.substring(0, note.lastIndexOf('\u2014')));
        edits.put("a stranger's signature under a succession", note -> note + "\u2014 stranger AAAAAAAA\n");
        edits.put("another identifier of a key", note -> note.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"));
        edits.put("another form of a succession", note -> signed("karez-log-succession/2\n" + keys(Proofs.OLDER_KEY)));
        edits.put("a line more in a succession", note -> signed(FORM + keys(Proofs.OLDER_KEY) + "more\n"));
        edits.put("a line less in a succession", note -> signed(FORM + Proofs.OLDER_KEY + "\n"));
        edits.put("a witness's key that hands over", note -> signed(FORM + keys(Proofs.UZBEK)));
        edits.put("a checkpoint for a succession", note -> {
            Log log = new Log();
            log.add(new byte[0]);
            return log.note().format();
        });
        edits.forEach((name, edit) -> all.add(invalid(name, edit.apply(SECOND))));
        SigningKey other = SigningKey.generate("karez.test/other", SignatureType.ED25519);
        String text = FORM + keys(other.verifier().text());
        all.add(invalid("a key of another log that hands over", signed(text, other)));
    }

    private static TriedProof invalid(String name, String... successions) {
        return bad(ProofFlaw.SUCCESSION_INVALID, ProofFiles.MANIFEST, name, Proofs.following(List.of(successions)));
    }

    private static String note(SigningKey from, SigningKey to) {
        return Succession.sign(from, to).note().format();
    }

    private static String keys(String from) {
        return from + "\n" + Proofs.KEY + "\n";
    }

    private static String signed(String text) {
        return signed(text, Log.OLDER_KEY);
    }

    private static String signed(String text, SigningKey from) {
        return new Note(text, List.of(from.sign(text), Log.KEY.sign(text))).format();
    }
}
