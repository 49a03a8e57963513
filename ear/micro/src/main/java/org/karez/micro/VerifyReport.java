package org.karez.micro;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.VerifierKey;
import org.karez.proof.ProofListener;
import org.karez.proof.ProofManifest;
import org.karez.proof.ProofRefused;
import org.karez.proof.ProofSubject;
import org.karez.proof.ProvenEntry;
import org.karez.proof.Seen;

/** Prints each thing that holds of a proof, as it is checked: one line a check. */
final class VerifyReport implements ProofListener {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final VerifyWords words;
    private final PrintStream out;
    private ProofManifest manifest;
    private int entries;

    VerifyReport(VerifyWords words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    @Override
    public void archive(int files) {
        good("archive", files);
    }

    @Override
    public void manifest(ProofManifest read) {
        manifest = read;
        good("manifest", words.sentence("scope." + read.scope()), read.entries(), time(read.made()));
        for (ProofSubject subject : read.subjects()) {
            int last = subject.first() + subject.entries() - 1;
            say("subject", words.kind(subject.kind()), subject.label(), subject.id(), subject.first(), last);
        }
    }

    @Override
    public void key(LogKeys keys, Optional<VerifierKey> expected) {
        keys.successions().forEach(each -> good("key.handover", each.from(), each.to()));
        if (expected.isEmpty()) {
            good("key.taken", keys.last());
            say("key.compare");
        } else {
            good(expected.get().equals(keys.last()) ? "key.expected" : "key.followed", keys.last());
        }
    }

    @Override
    public void checkpoint(Checkpoint checkpoint) {
        good(
                "checkpoint",
                checkpoint.origin(),
                checkpoint.size(),
                HexFormat.of().formatHex(checkpoint.root()));
    }

    @Override
    public void witnesses(List<Seen> seen, boolean expected) {
        good("witnesses", seen.size(), seen.stream().filter(Seen::counts).count());
        for (Seen one : seen) {
            say(one.counts() ? "witness.counts" : "witness.other", one.witness(), time(one.at()));
        }
        if (!expected && !seen.isEmpty()) {
            say("witnesses.compare");
        }
    }

    @Override
    public void entry(ProvenEntry entry, long leaf) {
        entries++;
        good(
                "entry",
                entry.number(),
                words.kind(entry.kind()) + " " + label(entry.subject()),
                leaf,
                time(entry.at()),
                words.event(entry.event()),
                named(entry.officer()) + ", " + named(entry.authority()));
    }

    /** Says that all of it held. */
    void end() {
        out.println();
        say("holds", entries);
        say("claims");
        say("later");
    }

    void refused(ProofRefused refused) {
        String about = refused.concerns().isEmpty() ? "" : " (" + VerifyWords.harmless(refused.concerns()) + ")";
        out.println("FAULT  " + words.flaw(refused.flaw()) + about);
    }

    private String label(UUID subject) {
        return manifest.subjects().stream()
                .filter(each -> each.id().equals(subject))
                .map(ProofSubject::label)
                .findFirst()
                .orElseThrow();
    }

    private String named(UUID id) {
        Map<String, String> names = manifest.names();
        String name = names.get(id.toString());
        return name == null ? id.toString() : name + " (" + id + ")";
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private void good(String key, Object... values) {
        out.println("ok     " + words.sentence(key, values));
    }

    private void say(String key, Object... values) {
        out.println(words.sentence(key, values));
    }
}
