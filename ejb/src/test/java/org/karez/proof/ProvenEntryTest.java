package org.karez.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.karez.shared.CanonicalReader;
import org.karez.shared.Subject;
import org.karez.shared.SubjectKind;
import org.karez.trail.EntryBody;

class ProvenEntryTest {

    @Test
    void readsWhatTheTrailWrites() {
        EntryBody written = new EntryBody(
                new Subject(SubjectKind.ASSET, Told.ACCOUNT, Told.AUTHORITY),
                1,
                new byte[0],
                Instant.parse("2026-11-25T09:00:00.120Z"),
                Told.OFFICER,
                Told.AUTHORITY,
                "AssetEvent.Identified",
                Map.of("amount", "1250.5 USD", "parts", List.of(1, true)),
                Map.of("status", "IDENTIFIED"),
                Map.of("document:1", "statement.pdf"));

        ProvenEntry read = ProvenEntry.of(CanonicalReader.members(written.bytes()));

        assertThat(read)
                .isEqualTo(new ProvenEntry(
                        "ASSET",
                        Told.ACCOUNT,
                        Told.AUTHORITY,
                        1,
                        "",
                        written.at(),
                        Told.OFFICER,
                        Told.AUTHORITY,
                        written.event(),
                        written.details(),
                        written.state(),
                        written.parts()));
    }
}
