package org.karez.db;

/**
 * The three roles of an installation.
 *
 * @param owner owns the schema and migrates it
 * @param app runs the application: no owner, no superuser, bound by row-level security
 * @param audit reads, for auditors and verification
 */
public record Logins(Login owner, Login app, Login audit) {

    /** The name of the role that owns the schema. Migrations name the roles, so the names are fixed. */
    public static final String OWNER = "karez_owner";

    /** The name of the role that the application runs as. */
    public static final String APP = "karez_app";

    /** The name of the role that only reads. */
    public static final String AUDIT = "karez_audit";

    /** The three roles, each with a password of its own that nobody has to know. */
    public static Logins withRandomPasswords() {
        return new Logins(
                Login.withRandomPassword(OWNER), Login.withRandomPassword(APP), Login.withRandomPassword(AUDIT));
    }
}
