package org.karez.test;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.karez.casefile.HandlingCode;
import org.karez.disclosure.DisclosureService;
import org.karez.disclosure.GoamlSchemaService;
import org.karez.disclosure.ImportOutcome;
import org.karez.disclosure.ImportReport;
import org.karez.disclosure.LoadSchema;
import org.karez.officer.Credentials;
import org.karez.officer.Role;
import org.karez.officer.RoleGrantService;
import org.karez.trail.HistoryQueries;
import org.karez.trail.VerificationProgress;
import org.karez.trail.VerificationService;

/** Lets an authority have what its administrators and auditors work with, and an imported report. */
@ApplicationScoped
public class OfficeHoldings {

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private RoleGrantService grants;

    @Inject
    private GoamlSchemaService schemas;

    @Inject
    private DisclosureService disclosures;

    @Inject
    private HistoryQueries histories;

    @Inject
    private VerificationService verifications;

    /** The authority, its state, and the officer who writes everything. */
    public void itself(Holdings holdings) {
        UUID id = holdings.agency().id();
        holdings.put(Thing.AUTHORITY, id);
        holdings.put(Thing.PARTICIPANT, uuid("SELECT participant_id FROM authority WHERE id = ?", id));
        holdings.put(Thing.INVESTIGATOR, officer(holdings.officer(Role.INVESTIGATOR)));
    }

    /** Officers without roles, one of them with a role that is asked for, one with a role in force; and a session. */
    public void officers(Holdings holdings) throws Exception {
        UUID clerk = officer("clerk1" + holdings.agency().suffix());
        holdings.put(Thing.OFFICER, clerk);
        String second = holdings.agency().join(sql, "second", Role.ADMINISTRATOR);
        holdings.put(Thing.ASKED_GRANT, as.officer(second, () -> grants.request(clerk, Role.SUPERVISOR)));
        UUID manager = officer(holdings.officer(Role.ASSET_MANAGER));
        holdings.put(Thing.GRANT, uuid("SELECT id FROM role_grant WHERE officer_id = ?", manager));
        UUID former = officer(holdings.agency().join(sql, "former"));
        holdings.put(Thing.INACTIVE_OFFICER, former);
        sql.owner().run("UPDATE officer SET active = false WHERE id = ?", former);
        credential(clerk);
        credential(holdings.id(Thing.INVESTIGATOR));
        holdings.put(Thing.SESSION, session(holdings.id(Thing.INVESTIGATOR)));
    }

    /** The clerk of another authority. */
    public UUID clerk(Office.Agency agency) {
        return officer("clerk1" + agency.suffix());
    }

    /** A report, before there is a schema to measure it by. */
    public void report(Holdings holdings) throws Exception {
        ImportReport command = new ImportReport("transactions.xml", HandlingCode.H1, holdings.word(), "as reported");
        ImportOutcome outcome = as.officer(
                holdings.officer(Role.INVESTIGATOR),
                () -> disclosures.importReport(command, new ByteArrayInputStream(file("transactions.xml"))));
        holdings.put(Thing.REPORT, ((ImportOutcome.Made) outcome).disclosure());
        holdings.put(Thing.REPORTED_CASE, ((ImportOutcome.Made) outcome).caseFile());
    }

    /** Two schemas, the second of which is active. */
    public void schemas(Holdings holdings) throws Exception {
        as.officer(holdings.officer(Role.ADMINISTRATOR), () -> {
            schemas.load(schema("first"));
            schemas.load(schema("second"));
        });
        String loaded = "SELECT id FROM goaml_schema WHERE owner_authority_id = ? AND active = ?";
        holdings.put(Thing.INACTIVE_SCHEMA, uuid(loaded, holdings.agency().id(), false));
        holdings.put(Thing.ACTIVE_SCHEMA, uuid(loaded, holdings.agency().id(), true));
    }

    /** Schemas with other words differ. */
    static LoadSchema schema(String word) throws IOException {
        String xsd = new String(file("country.xsd"), StandardCharsets.UTF_8) + "<!-- " + word + " -->";
        return new LoadSchema(word, "country.xsd", xsd.getBytes(StandardCharsets.UTF_8));
    }

    /** Another auditor looks at histories: their chains tell it. */
    public void look(Holdings holdings, Thing... things) throws Exception {
        as.officer(holdings.agency().join(sql, "other", Role.AUDITOR), () -> {
            for (Thing thing : things) {
                histories.open(thing.subjectKind(), holdings.id(thing));
            }
        });
    }

    /** A verification of everything, which ends before this does; one of the case; and one that found something. */
    public void verifications(Holdings holdings) throws Exception {
        as.officer(holdings.officer(Role.AUDITOR), () -> {
            awaitEnd(verifications.verifyEverything());
            holdings.put(
                    Thing.CASE_VERIFICATION, verifications.verify(Thing.CASE.subjectKind(), holdings.id(Thing.CASE)));
        });
        UUID id = UUID.randomUUID();
        sql.owner().in(owner -> {
            owner.run(
                    "INSERT INTO verification (id, owner_authority_id, officer_id, started_at, finished_at, subjects, entries, findings)"
                            + " SELECT ?, authority_id, id, now(), now(), 1, 1, 1 FROM officer WHERE login = ?",
                    id,
                    holdings.officer(Role.AUDITOR));
            return owner.run(
                    "INSERT INTO verification_finding (id, verification_id, position, kind, subject_kind, subject_id, subject_label)"
                            + " VALUES (?, ?, 1, 'ROW_MISSING', 'CASE_FILE', ?, ?)",
                    UUID.randomUUID(),
                    id,
                    holdings.id(Thing.CASE),
                    holdings.word());
        });
        holdings.put(Thing.VERIFICATION, id);
    }

    /** Another thread verifies. */
    static void awaitEnd(VerificationProgress progress) {
        while (progress.stage() == VerificationProgress.Stage.RUNNING) {
            Thread.onSpinWait();
        }
    }

    private void credential(UUID officer) {
        sql.owner()
                .run(
                        "INSERT INTO credential (officer_id, hash, changed_at, must_change, version) VALUES (?, ?, now(), false, 1)",
                        officer,
                        Credentials.hash("four grey pigeons"));
    }

    private UUID session(UUID officer) {
        UUID id = UUID.randomUUID();
        Instant before = TestClock.START.minusSeconds(600);
        OffsetDateTime at = before.atOffset(ZoneOffset.UTC);
        sql.owner()
                .run(
                        "INSERT INTO officer_session (id, officer_id, started_at, last_seen_at, address, agent)"
                                + " VALUES (?, ?, ?, ?, '10.9.9.8', 'Firefox')",
                        id,
                        officer,
                        at,
                        at);
        return id;
    }

    private UUID officer(String login) {
        return uuid("SELECT id FROM officer WHERE login = ?", login);
    }

    private UUID uuid(String query, Object... values) {
        return UUID.fromString(sql.owner().text(query, values));
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream file = ImportReport.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        }
    }
}
