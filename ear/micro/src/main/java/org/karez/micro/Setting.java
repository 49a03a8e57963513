package org.karez.micro;

/** What the launcher can be told about an installation. {@code docs/configure.md} lists the same. */
enum Setting {
    /** Where the pages are served. */
    HTTP_ADDRESS("karez.http.address", "127.0.0.1", "address on which the pages are served; the only one that listens"),
    /** The port of the pages. */
    HTTP_PORT("karez.http.port", "8080", "its port"),
    /** The database. */
    DB_URL("karez.db.url", "", "JDBC address of the database: jdbc:postgresql://host:5432/karez"),
    /** The role that the application runs as. */
    DB_USER("karez.db.user", "karez_app", "role that the application runs as"),
    /** Its password. */
    DB_PASSWORD("karez.db.password", "", "its password"),
    /** The role that owns the schema. */
    DB_OWNER_USER("karez.db.owner.user", "karez_owner", "role that owns the schema, for migrate"),
    /** Its password. */
    DB_OWNER_PASSWORD("karez.db.owner.password", "", "its password"),
    /** The options of the server's Java machine. */
    JAVA_OPTIONS("karez.java.options", "-Xmx1g", "options of the server's Java machine"),
    /** How long the server may take to start. */
    START_SECONDS("karez.start.seconds", "120", "how long the server may take to start"),
    /** Where the server is unpacked. */
    CACHE_DIRECTORY(
            "karez.cache.directory", "", "where the server is unpacked, once per release; empty: the user's cache");

    private final String key;
    private final String fallback;
    private final String effect;

    Setting(String key, String fallback, String effect) {
        this.key = key;
        this.fallback = fallback;
        this.effect = effect;
    }

    String key() {
        return key;
    }

    String fallback() {
        return fallback;
    }

    String effect() {
        return effect;
    }
}
