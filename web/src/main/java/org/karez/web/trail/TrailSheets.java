package org.karez.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.karez.officer.OfficerParticulars;
import org.karez.shared.SubjectKind;
import org.karez.trail.AccessRow;
import org.karez.trail.TrailRow;
import org.karez.web.shared.Formats;
import org.karez.web.shared.Frame;
import org.karez.web.shared.Sheet.Column;
import org.karez.web.shared.Sheet.Fact;
import org.karez.web.shared.Sheet.Head;
import org.karez.web.shared.Sheet.Spelling;
import org.karez.web.shared.Sheet.Word;
import org.karez.web.shared.SignedInOfficer;
import org.karez.web.shared.Texts;

/** What stands in the files of an auditor's lists: the head that says who, when, by which filter, and each row. */
@RequestScoped
class TrailSheets {

    private static final int WIDE = 3;

    @Inject
    private SignedInOfficer signedIn;

    @Inject
    private TrailFilter filter;

    @Inject
    private TrailWords words;

    @Inject
    private Frame frame;

    Head ofEntries(Instant now) {
        return head(
                "audit.console.title",
                now,
                List.of(
                        column("at", "audit.console.at", 2),
                        column("officer", "audit.console.officer", 2),
                        column("authority", "audit.export.authority", 1),
                        column("event", "audit.console.event", 2),
                        column("kind", "audit.console.kind", 2),
                        column("label", "audit.console.object", WIDE),
                        column("subject", "audit.export.subject", 2),
                        column("number", "audit.console.number", 1),
                        column("sha256", "audit.console.hash", WIDE)));
    }

    List<Object> row(TrailRow row) {
        return Arrays.asList(
                row.at(),
                row.officer(),
                row.authority(),
                new Word(row.event(), words.event(row.event())),
                kind(row.kind()),
                row.label(),
                row.subject(),
                row.number(),
                row.hash());
    }

    Head ofAccess(Instant now) {
        return head(
                "audit.access.title",
                now,
                List.of(
                        column("at", "audit.console.at", 2),
                        column("officer", "audit.console.officer", 2),
                        column("authority", "audit.export.authority", 1),
                        column("event", "audit.access.how", 2),
                        column("kind", "audit.console.kind", 2),
                        column("label", "audit.console.object", WIDE),
                        column("subject", "audit.export.subject", 2),
                        column("number", "audit.console.number", 1),
                        column("reason", "audit.access.reason", WIDE),
                        column("details", "audit.access.details", WIDE)));
    }

    List<Object> row(AccessRow row) {
        return Arrays.asList(
                row.at(),
                row.officer(),
                row.authority(),
                new Word(row.event(), words.event(row.event())),
                kind(row.kind()),
                row.label(),
                row.subject(),
                row.number(),
                row.reason() == null ? "" : row.reason(),
                new Word(
                        row.details().stream()
                                .map(detail -> detail.field() + "=" + detail.after())
                                .collect(Collectors.joining("; ")),
                        words.told(row.kind() == null ? "" : row.kind().name(), row.details())));
    }

    /** Empty where somebody wrote a kind that is none behind Karez. */
    private static Word kind(SubjectKind kind) {
        return new Word(kind == null ? "" : kind.name(), Texts.label(kind));
    }

    private Head head(String title, Instant now, List<Column> columns) {
        OfficerParticulars officer = signedIn.getParticulars();
        String handling = frame.getClassification();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(
                "exported-by",
                "audit.export.by",
                new Word(
                        officer.login(),
                        officer.name() + " · " + Texts.named(officer.authorityEn(), officer.authorityRu()))));
        facts.add(fact("exported-at", "audit.export.at", new Word(now.toString(), Formats.time(now))));
        Map<String, String> given = filter.getGiven();
        facts.add(fact(
                "filter",
                "audit.export.filter",
                new Word(
                        given.entrySet().stream().map(Object::toString).collect(Collectors.joining("; ")),
                        given.isEmpty() ? Texts.text("audit.export.all") : words.searched(given))));
        String named = Texts.optional("HandlingCode", handling);
        String use = named == null ? handling : named;
        facts.add(fact("handling", "audit.export.handling", new Word(handling, use)));
        facts.add(
                fact("zone", "audit.export.zone", new Word("UTC", Formats.zone().getId())));
        return new Head(Texts.text(title), facts, use, columns, Spelling.ofReader());
    }

    private static Fact fact(String code, String key, Object value) {
        return new Fact(new Column(code, Texts.text(key)), value);
    }

    private static Column column(String code, String key, int width) {
        return new Column(code, Texts.text(key), width);
    }
}
