package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.karez.officer.Role;
import org.karez.shared.SubjectKind;
import org.karez.test.As;
import org.karez.test.Karez;
import org.karez.test.Office;
import org.karez.test.Sql;

/** A search by a text that many things have in their names finds the entries of all of them. */
@ArquillianTest
class BroadSearchIT {

    private static final int MANY = 600;

    @Deployment
    static WebArchive karez() {
        return Karez.built();
    }

    @Inject
    private As as;

    @Inject
    private Sql sql;

    @Inject
    private TrailQueries trail;

    private String auditor;

    /** Each of whom has an entry. */
    @BeforeEach
    void manyCouriers() {
        Office office = Office.open(sql);
        auditor = office.own().officer(Role.AUDITOR);
        for (Office.Agency agency : List.of(office.own(), office.sister())) {
            sql.owner().run("""
                INSERT INTO officer (id, authority_id, login, name, post, active, language, theme, density, version)
                SELECT gen_random_uuid(), ?, 'c' || n || ?, 'Courier ' || n || ' of ' || ?, 'Officer', true, 'en', 'LIGHT', 'NORMAL', 1
                  FROM generate_series(1, ?) n""", agency.id(), agency.suffix(), agency.suffix(), MANY);
            Entries.tellOfficers(sql, agency);
        }
    }

    @Test
    void allOfTheirEntriesAreFoundAndNobodyElses() throws Exception {
        assertThat(labels(search("COURIER", null)))
                .hasSize(MANY)
                .allMatch(label -> label.startsWith("Courier ") && label.contains(".own"));
        assertThat(as.officer(auditor, () -> trail.fits(search("courier", null), MANY)))
                .isTrue();
        assertThat(as.officer(auditor, () -> trail.fits(search("courier", null), MANY - 1)))
                .isFalse();
    }

    @Test
    void otherRestrictionsHoldToo() throws Exception {
        assertThat(labels(search("courier", SubjectKind.OFFICER))).hasSize(MANY);
        assertThat(labels(search("courier", SubjectKind.ASSET))).isEmpty();
        assertThat(labels(search("courier 599 of", null))).hasSize(1);
        assertThat(labels(search("c_urier", null))).isEmpty();
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        List<TrailRow> first = as.officer(auditor, () -> trail.search(search("courier", null), null, 350));
        List<TrailRow> rest = as.officer(
                auditor,
                () -> trail.search(search("courier", null), first.get(349).id(), 350));

        assertThat(rest).hasSize(MANY - 350).doesNotContainAnyElementsOf(first);
    }

    private Set<String> labels(TrailSearch search) throws Exception {
        return as.officer(auditor, () -> trail.search(search, null, 10 * MANY)).stream()
                .map(TrailRow::label)
                .collect(Collectors.toSet());
    }

    private static TrailSearch search(String object, SubjectKind kind) {
        return new TrailSearch(null, null, null, null, kind, object);
    }
}
