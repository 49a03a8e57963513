package org.karez.test;

import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.karez.officer.Role;
import org.karez.test.Sql.Session;

/**
 * Three authorities of a test's own, each with one officer of every role: {@code own}, {@code sister} of the same state, and
 * {@code foreign} of another one. Nothing of other tests is theirs.
 *
 * @param own where the test's officers work
 * @param sister another authority of the same state
 * @param foreign an authority of another state
 */
public record Office(Agency own, Agency sister, Agency foreign) {

    public static Office open(Sql sql) {
        return sql.owner().in(owner -> {
            String number = owner.texts("SELECT count(*) FROM participant").get(0);
            UUID state = participant(owner, "A" + number);
            UUID otherState = participant(owner, "B" + number);
            return new Office(
                    authority(owner, state, "OWN", number),
                    authority(owner, state, "SISTER", number),
                    authority(owner, otherState, "FOREIGN", number));
        });
    }

    /**
     * An authority and how to name its officers.
     *
     * @param id its identifier
     * @param suffix makes its officers' logins unlike those of other tests
     */
    public record Agency(UUID id, String suffix) {

        /** The login of its officer who has just this role. */
        public String officer(Role role) {
            return role.name().toLowerCase(Locale.ROOT) + suffix;
        }

        /** Lets its state be this country, where it matters that something is abroad; another test's state steps aside. */
        public void liesIn(String country, Sql sql) {
            sql.owner().in(owner -> {
                owner.run("UPDATE participant SET code = left(id::text, 8) WHERE code = ?", country);
                return owner.run(
                        "UPDATE participant SET code = ? WHERE id = (SELECT participant_id FROM authority WHERE id = ?)",
                        country,
                        id);
            });
        }

        /** Lets one more officer join, and tells his login. */
        public String join(Sql sql, String name, Role... roles) {
            return sql.owner().in(owner -> {
                Office.officer(owner, this, name + suffix, roles);
                return name + suffix;
            });
        }
    }

    private static UUID participant(Session owner, String code) throws SQLException {
        UUID id = UUID.randomUUID();
        owner.run(
                "INSERT INTO participant (id, code, name_en, name_ru, kind, version) VALUES (?, ?, ?, ?, 'STATE', 1)",
                id,
                code,
                "State " + code,
                "Государство " + code);
        return id;
    }

    private static Agency authority(Session owner, UUID participant, String code, String number) throws SQLException {
        Agency agency = new Agency(UUID.randomUUID(), "." + code.toLowerCase(Locale.ROOT) + number);
        owner.run(
                "INSERT INTO authority (id, participant_id, code, name_en, name_ru, kind, version)"
                        + " VALUES (?, ?, ?, ?, ?, 'DRUG_CONTROL', 1)",
                agency.id(),
                participant,
                code,
                "Agency " + code,
                "Агентство " + code);
        officer(owner, agency, "clerk1" + agency.suffix());
        officer(owner, agency, "clerk2" + agency.suffix());
        for (Role role : Role.values()) {
            officer(owner, agency, agency.officer(role), role);
        }
        return agency;
    }

    private static void officer(Session owner, Agency agency, String login, Role... roles) throws SQLException {
        UUID id = UUID.randomUUID();
        owner.run(
                "INSERT INTO officer (id, authority_id, login, name, post, active, language, theme, density, version)"
                        + " VALUES (?, ?, ?, ?, 'Officer', true, 'en', 'LIGHT', 'NORMAL', 1)",
                id,
                agency.id(),
                login,
                login);
        for (Role role : roles) {
            owner.run(
                    "INSERT INTO role_grant (id, officer_id, role, state, requested_by, requested_at, decided_by, decided_at, version)"
                            + " SELECT ?, ?, ?, 'GRANTED', one.id, now(), two.id, now(), 1"
                            + " FROM officer one, officer two WHERE one.login = ? AND two.login = ?",
                    UUID.randomUUID(),
                    id,
                    role.name(),
                    "clerk1" + agency.suffix(),
                    "clerk2" + agency.suffix());
        }
    }
}
