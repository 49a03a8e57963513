package org.karez.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The PostgreSQL that the product brings along, for demonstrations and tests: it listens on the loopback interface alone, asks
 * every role for its password, and keeps what it was given on disk like a real one.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String NAME = "karez";
    private static final String PASSWORD_FILE = "superuser";

    private final EmbeddedPostgres server;
    private final OrphanGuard guard;
    private final Logins logins;
    private final Optional<Path> temporary;

    private EmbeddedDatabase(EmbeddedPostgres server, OrphanGuard guard, Logins logins, Optional<Path> temporary) {
        this.server = server;
        this.guard = guard;
        this.logins = logins;
        this.temporary = temporary;
    }

    /**
     * Starts a database whose data is removed when it is closed.
     *
     * @throws IOException when the server does not start
     */
    public static EmbeddedDatabase temporary() throws IOException {
        Path directory = Files.createTempDirectory("karez-database");
        return start(directory, Optional.of(directory));
    }

    /**
     * Starts the database kept in a directory, and makes it at the first start.
     *
     * @param directory the place of the data; made if it is missing
     * @throws IOException when the server does not start, for instance because another one uses the directory
     */
    public static EmbeddedDatabase in(Path directory) throws IOException {
        return start(directory, Optional.empty());
    }

    /** The JDBC address, without credentials. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    /** The three roles and their passwords, which are new at every start. */
    public Logins logins() {
        return logins;
    }

    /** Connections of the superuser to the product's database, for what no role of the product may do. */
    DataSource superuser() {
        return server.getDatabase("postgres", NAME);
    }

    @Override
    public void close() {
        try {
            server.close();
            if (temporary.isPresent()) {
                Files.deleteIfExists(temporary.get().resolve(PASSWORD_FILE));
                Files.deleteIfExists(temporary.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            guard.close();
        }
    }

    private static EmbeddedDatabase start(Path directory, Optional<Path> temporary) throws IOException {
        Files.createDirectories(directory);
        Path data = directory.resolve("data");
        Path passwordFile = directory.resolve(PASSWORD_FILE);
        boolean fresh = !Files.exists(data.resolve("postgresql.conf"));
        if (fresh) {
            PrivateFile.write(passwordFile, Login.withRandomPassword("postgres").password());
        }
        EmbeddedPostgres server = server(data, passwordFile, temporary.isPresent());
        OrphanGuard guard = OrphanGuard.over(postmaster(data), temporary);
        Logins logins = Logins.withRandomPasswords();
        try (Connection superuser = server.getPostgresDatabase().getConnection()) {
            NewDatabase make = new NewDatabase(superuser);
            make.roles(logins);
            make.database(NAME, locale());
            return new EmbeddedDatabase(server, guard, logins, temporary);
        } catch (SQLException e) {
            server.close();
            guard.close();
            throw new IOException("The database server started, but the database could not be made in it", e);
        }
    }

    private static EmbeddedPostgres server(Path data, Path passwordFile, boolean temporary) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(temporary)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                // The builder hands these to initdb as they are, after its own "-A trust", which they overrule.
                .setLocaleConfig("locale", locale())
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setConnectConfig("password", Files.readString(passwordFile).strip())
                // The builder trades durability for speed ("-F"); the product refuses to run on such a database.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setOutputRedirector(Redirect.DISCARD)
                .setErrorRedirector(Redirect.DISCARD)
                .start();
    }

    private static String locale() {
        String os = System.getProperty("os.name");
        // Every Linux has C.UTF-8 without installed languages; it knows the letters of all scripts and sorts by code
        // point.
        return os.startsWith("Linux") ? "C.UTF-8" : "en_US.UTF-8";
    }

    private static long postmaster(Path data) throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        }
    }
}
