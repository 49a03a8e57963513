package org.karez.proof;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.karez.shared.CanonicalJson;
import org.karez.shared.CanonicalReader;

/**
 * What a proof says it is about. Nothing of it is proven by itself: entries, tree and signatures are held against it.
 *
 * @param scope what it is about
 * @param origin the log's name
 * @param key the key that signed the checkpoint, as it is handed around
 * @param successions how the log's earlier keys handed over to that one, the oldest first: notes that both keys signed
 * @param witnesses the keys of the witnesses whose cosignatures are under the checkpoint
 * @param made when, by the clock of who made it
 * @param subjects the chains, in the order of their entries' files
 * @param names what people call officers and authorities, by identifier; claims, which nothing proves
 */
public record ProofManifest(
        ProofScope scope,
        String origin,
        String key,
        List<String> successions,
        List<String> witnesses,
        Instant made,
        List<ProofSubject> subjects,
        Map<String, String> names) {

    public static final String FORMAT = "karez-proof/1";

    private static final int MOST_SUCCESSIONS = 63;
    private static final int MOST_WITNESSES = 63;

    public ProofManifest {
        successions = List.copyOf(successions);
        witnesses = List.copyOf(witnesses);
        subjects = List.copyOf(subjects);
        names = Map.copyOf(names);
        check(successions.size() <= MOST_SUCCESSIONS, "successions");
        check(new HashSet<>(witnesses).size() == witnesses.size() && witnesses.size() <= MOST_WITNESSES, "witnesses");
        Set<String> distinct = new HashSet<>();
        subjects.forEach(subject -> distinct.add(subject.kind() + " " + subject.id()));
        check(distinct.size() == subjects.size() && !subjects.isEmpty(), "subjects");
        check(entries(subjects) <= ProofFiles.MOST_ENTRIES, "more entries than a proof has");
        checkScope(scope, subjects);
    }

    /** How many entries it proves. */
    public int entries() {
        return (int) entries(subjects);
    }

    byte[] bytes() {
        return CanonicalJson.bytes(Map.of(
                "format",
                FORMAT,
                "scope",
                scope.name(),
                "origin",
                origin,
                "key",
                key,
                "successions",
                successions,
                "witnesses",
                witnesses,
                "made",
                made.toString(),
                "subjects",
                subjects.stream().map(ProofSubject::members).toList(),
                "names",
                names));
    }

    /** @throws IllegalArgumentException when the bytes are no manifest's, saying why */
    static ProofManifest parse(byte[] bytes) {
        Members members = Members.of(
                CanonicalReader.members(bytes),
                "format",
                "scope",
                "origin",
                "key",
                "successions",
                "witnesses",
                "made",
                "subjects",
                "names");
        check(members.text("format").equals(FORMAT), "format");
        return new ProofManifest(
                ProofScope.valueOf(members.text("scope")),
                members.text("origin"),
                members.text("key"),
                texts(members, "successions"),
                texts(members, "witnesses"),
                members.time("made"),
                members.list("subjects").stream().map(ProofSubject::of).toList(),
                members.texts("names"));
    }

    private static List<String> texts(Members members, String name) {
        List<?> texts = members.list(name);
        check(texts.stream().allMatch(String.class::isInstance), name);
        return texts.stream().map(String.class::cast).toList();
    }

    private static void checkScope(ProofScope scope, List<ProofSubject> subjects) {
        ProofSubject first = subjects.get(0);
        switch (scope) {
            case ENTRY -> check(subjects.size() == 1 && first.entries() == 1, "an entry is one");
            case SUBJECT -> check(subjects.size() == 1 && first.first() == 1, "a chain begins with its first entry");
            case CASE -> {
                check(first.kind().equals("CASE_FILE"), "a case begins with its file");
                for (ProofSubject subject : subjects) {
                    check(subject.first() == 1, "a chain begins with its first entry");
                    check(subject == first || subject.kind().equals("ASSET"), "what follows are assets");
                }
            }
        }
    }

    private static long entries(List<ProofSubject> subjects) {
        return subjects.stream().mapToLong(ProofSubject::entries).sum();
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("not as in a manifest: " + what);
        }
    }
}
