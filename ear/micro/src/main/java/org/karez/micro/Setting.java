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
    DB_OWNER_USER("karez.db.owner.user", "karez_owner", "role that owns the schema, for migrate and export-trail"),
    /** Its password. */
    DB_OWNER_PASSWORD("karez.db.owner.password", "", "its password"),
    /** The key that signs the trail's checkpoints. */
    TRAIL_KEY("karez.trail.key", "", "file of the key that signs the trail's checkpoints; empty: nobody signs them"),
    /** What the trail's log is called. */
    TRAIL_ORIGIN("karez.trail.origin", "", "what keys calls the trail's log; empty: karez/ and the machine's name"),
    /** Before which content a reason is asked for. */
    VIEW_REASON("karez.view.reason", "", "handling codes whose content is opened with a reason: H2,H3; empty: none"),
    /** When the whole trail is verified. */
    TRAIL_NIGHTLY(
            "karez.trail.nightly",
            "02:30",
            "when the whole trail is verified every day, by the clock of UTC; empty: never"),
    /** The log that a witness follows. */
    WITNESS_LOG("karez.witness.log", "", "for a witness: address of the log, https://karez.example/trail"),
    /** Its public key. */
    WITNESS_LOG_KEY("karez.witness.log.key", "", "the log's public key, learned from another than the log"),
    /** What the log knows the witness by. */
    WITNESS_TOKEN("karez.witness.token", "", "the token that the page of witnesses showed"),
    /** The witness's own key. */
    WITNESS_KEY("karez.witness.key", "", "file of the witness's own key"),
    /** What the witness is called. */
    WITNESS_NAME("karez.witness.name", "", "what keys calls the witness; empty: witness/ and the machine's name"),
    /** How often a witness looks. */
    WITNESS_SECONDS("karez.witness.seconds", "60", "how often the witness looks; 0: once"),
    /** By whose clock days begin. */
    ZONE("karez.zone", "UTC", "zone in which times are shown and typed, and a day begins: Asia/Almaty"),
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
