package org.karez.micro;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.karez.export.ExportHeader;
import org.karez.export.ExportListener;
import org.karez.export.ExportRefused;
import org.karez.export.ExportResult;
import org.karez.export.WitnessSeen;
import org.karez.merkle.Checkpoint;
import org.karez.merkle.LogKeys;
import org.karez.merkle.VerifierKey;
import org.karez.proof.Expected;
import org.karez.trail.Finding;

/** Prints what the check of an export finds, as it finds it, and in the end what was proven. */
final class ExportReport implements ExportListener {

    static final String OK = "OK";

    private static final int LONGEST = 1_000;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final VerifyWords words;
    private final Expected expected;
    private final PrintStream out;
    private final Progress progress;
    private String first = OK;
    private long told;

    ExportReport(VerifyWords words, Expected expected, PrintStream out) {
        this.words = words;
        this.expected = expected;
        this.out = out;
        this.progress = new Progress(out, words.sentence("progress"));
    }

    @Override
    public void header(ExportHeader header) {
        if (header.authority().isEmpty()) {
            good("header.all", header.entries(), time(header.made()));
        } else {
            good("header.one", header.authority(), header.entries(), time(header.made()));
        }
    }

    @Override
    public void key(LogKeys keys, Optional<VerifierKey> asked) {
        keys.successions().forEach(each -> good("key.handover", each.from(), each.to()));
        if (asked.isEmpty()) {
            good("key.taken", keys.last());
            say("key.compare");
        } else {
            good(asked.get().equals(keys.last()) ? "key.expected" : "key.followed", keys.last());
        }
    }

    @Override
    public void reached(long entries, long all) {
        progress.reached(entries, all);
    }

    @Override
    public void finding(Finding finding) {
        told++;
        note(Stream.of(
                        finding.kind(),
                        finding.isTree() ? null : finding.subjectKind(),
                        finding.isTree() ? null : finding.subjectId(),
                        finding.number(),
                        finding.field())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" ")));
        bad(words.finding(finding.kind()), about(finding));
        if (finding.expected() != null || finding.found() != null) {
            say("differs", brief(orNothing(finding.expected())), brief(orNothing(finding.found())));
        }
    }

    /** Says what is proven, or how much is wrong. */
    void end(ExportResult result) {
        if (result.stopped()) {
            say("stopped", result.findings());
        } else if (result.findings() > 0) {
            say("findings", result.findings(), told);
        } else {
            holds(result);
        }
    }

    void refused(ExportRefused refused) {
        note((refused.flaw() + " " + refused.concerns()).strip());
        bad(words.flaw(refused.flaw()), refused.concerns());
    }

    /** The first thing that is wrong, for programs. */
    String code() {
        return first;
    }

    private void holds(ExportResult result) {
        good("chains", result.subjects(), result.entries());
        if (result.others() > 0) {
            good("others", result.others());
        }
        Checkpoint last = result.last();
        if (last == null) {
            say("unsigned");
        } else {
            good("signed", result.checkpoints());
            good("last", last.origin(), last.size(), HexFormat.of().formatHex(last.root()));
            witnesses(result);
            say("uncovered", result.uncovered());
        }
        out.println();
        say("holds");
        if (result.others() > 0) {
            say("partly");
        }
        say("later");
    }

    private void witnesses(ExportResult result) {
        good("cosigned", result.cosignatures(), result.witnesses().size());
        for (WitnessSeen seen : result.witnesses()) {
            say(
                    seen.counts() ? "witness.counts" : "witness.other",
                    seen.name(),
                    seen.key(),
                    seen.size(),
                    time(seen.at()));
        }
        if (result.enough() > 0) {
            good("enough", Math.max(1, expected.witnesses()), result.enough());
        }
        if (expected.witnessKeys().isEmpty() && !result.witnesses().isEmpty()) {
            say("witnesses.compare");
        }
    }

    private String about(Finding finding) {
        if (finding.isTree()) {
            return finding.field();
        }
        return Stream.of(
                        words.kind(finding.subjectKind()),
                        finding.label(),
                        finding.subjectId().toString(),
                        finding.number() == null ? null : words.sentence("entry", finding.number()),
                        finding.at() == null ? null : time(finding.at()),
                        finding.field())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String orNothing(String text) {
        return text == null ? words.sentence("nothing") : text;
    }

    /** An export can hold texts that nobody reads to the end. */
    private static String brief(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }

    private void note(String code) {
        if (first.equals(OK)) {
            first = VerifyWords.harmless(brief(code));
        }
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private void bad(String what, String about) {
        out.println("FAULT  " + what + (about.isEmpty() ? "" : " (" + VerifyWords.harmless(brief(about)) + ")"));
    }

    private void good(String key, Object... values) {
        out.println("ok     " + words.sentence(key, values));
    }

    private void say(String key, Object... values) {
        out.println(words.sentence(key, values));
    }
}
