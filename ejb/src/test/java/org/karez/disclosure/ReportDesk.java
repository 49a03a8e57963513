package org.karez.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import org.karez.casefile.HandlingCode;
import org.karez.test.As;

/** Imports reports through the service, in the server. */
@ApplicationScoped
public class ReportDesk {

    @Inject
    private As as;

    @Inject
    private DisclosureService disclosures;

    @Inject
    private GoamlSchemaService schemas;

    /** Imports one of our own reports, which makes a case. */
    public ImportOutcome.Made made(String login, String name) throws Exception {
        ImportOutcome outcome = bring(login, name, Reports.own(name));
        assertThat(outcome).isInstanceOf(ImportOutcome.Made.class);
        return (ImportOutcome.Made) outcome;
    }

    /** Brings some bytes for a report, whatever becomes of them. */
    ImportOutcome bring(String login, String name, byte[] report) throws Exception {
        return as.officer(login, () -> disclosures.importReport(command(name), new ByteArrayInputStream(report)));
    }

    static ImportReport command(String name) {
        return new ImportReport(name, HandlingCode.H1, null, "as reported");
    }

    /** Loads a schema that is sound. */
    void load(String administrator, String label, byte[] xsd) throws Exception {
        assertThat(as.officer(administrator, () -> schemas.load(new LoadSchema(label, "goaml.xsd", xsd))))
                .isEmpty();
    }

    /** Loads our own small schema. */
    public void loadOwnSchema(String administrator) throws Exception {
        load(administrator, "1", Reports.own("country.xsd"));
    }
}
