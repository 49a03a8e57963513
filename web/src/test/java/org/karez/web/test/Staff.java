package org.karez.web.test;

import org.karez.officer.Credentials;
import org.karez.officer.Role;
import org.karez.test.Office;
import org.karez.test.Sql;

/** The officers of an {@link Office} of the journey's own, each with the same password. */
public final class Staff {

    /** What everybody signs in with. */
    public static final String PASSWORD = "a quiet river under the hill";

    private final Office office;

    Staff(Sql sql) {
        office = Office.open(sql);
        sql.owner().run("""
                INSERT INTO credential (officer_id, hash, changed_at, must_change, version)
                SELECT id, ?, now(), false, 1 FROM officer f
                 WHERE NOT EXISTS (SELECT 1 FROM credential WHERE officer_id = f.id)""", Credentials.hash(PASSWORD));
    }

    public Office office() {
        return office;
    }

    /** The login of the officer of the journey's own authority who has just this role. */
    public String login(Role role) {
        return office.own().officer(role);
    }
}
