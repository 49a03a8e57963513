package org.karez.web.test;

import java.util.List;
import org.karez.officer.Credentials;
import org.karez.officer.Role;
import org.karez.test.Office;
import org.karez.test.Office.Agency;
import org.karez.test.Sql;
import org.karez.trail.Entries;

/** The officers of an {@link Office} of the journey's own, each with the same password. */
public final class Staff {

    /** What everybody signs in with. */
    public static final String PASSWORD = "a quiet river under the hill";

    private final Sql sql;
    private final Office office;

    Staff(Sql sql) {
        this.sql = sql;
        office = Office.open(sql);
        letThemSignIn();
    }

    public Office office() {
        return office;
    }

    /** The login of the officer of the journey's own authority who has just this role. */
    public String login(Role role) {
        return office.own().officer(role);
    }

    /** Lets one more officer join the journey's own authority, and tells his login. */
    public String join(String name, Role... roles) {
        String login = office.own().join(sql, name, roles);
        letThemSignIn();
        return login;
    }

    /** Puts the journey's own authority into Kazakhstan and the foreign one into Kyrgyzstan, with names as people have them. */
    public void workInKazakhstanAndKyrgyzstan() {
        call(
                office.own(),
                "KZ",
                "Kazakhstan",
                "Казахстан",
                "Steppe Drug Crime Agency",
                "Степное агентство по борьбе с наркопреступностью");
        call(
                office.foreign(),
                "KG",
                "Kyrgyzstan",
                "Кыргызстан",
                "Tien Shan Drug Control Service",
                "Тянь-Шаньская служба наркоконтроля");
    }

    /** Changes a table as the database's owner can, past its triggers and without the application's knowledge. */
    public void behindTheApplication(String table, String statement, Object... parameters) {
        sql.owner().in(owner -> {
            owner.run("ALTER TABLE " + table + " DISABLE TRIGGER USER");
            owner.run(statement, parameters);
            return owner.run("ALTER TABLE " + table + " ENABLE TRIGGER USER");
        });
    }

    private void call(Agency agency, String code, String stateEn, String stateRu, String nameEn, String nameRu) {
        agency.liesIn(code, sql);
        // The state of an earlier journey steps aside by its name, too: officers choose states by name.
        sql.owner().run("UPDATE participant SET name_en = code, name_ru = code WHERE name_en = ?", stateEn);
        sql.owner()
                .run(
                        "UPDATE authority SET code = ?, name_en = ?, name_ru = ? WHERE id = ?",
                        // Numbers of cases begin with the codes of state and authority, and no two journeys share one.
                        "DC" + agency.suffix().replaceAll("\\D", ""),
                        nameEn,
                        nameRu,
                        agency.id());
        sql.owner().run("""
                UPDATE participant SET name_en = ?, name_ru = ?
                 WHERE id = (SELECT participant_id FROM authority WHERE id = ?)""", stateEn, stateRu, agency.id());
    }

    private void letThemSignIn() {
        sql.owner().run("""
                INSERT INTO credential (officer_id, hash, changed_at, must_change, version)
                SELECT id, ?, now(), false, 1 FROM officer f
                 WHERE NOT EXISTS (SELECT 1 FROM credential WHERE officer_id = f.id)""", Credentials.hash(PASSWORD));
        List.of(office.own(), office.sister(), office.foreign()).forEach(agency -> Entries.tellOfficers(sql, agency));
    }
}
