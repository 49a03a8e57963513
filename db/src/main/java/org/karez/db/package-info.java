/**
 * The database of an installation: the three roles, the migrations, the check before the application may use it, and the
 * PostgreSQL that the product brings along for demonstrations and tests.
 *
 * <p>What always holds: the schema is changed by {@code karez_owner} alone, the application runs as {@code karez_app}, which
 * owns nothing and cannot step around row-level security, and nothing runs on a database that {@link org.karez.db.DatabaseCheck}
 * finds at fault.
 */
package org.karez.db;
