package org.karez.micro;

/** What may be added to a command, followed by its value if it has one. */
enum Option {
    /** Whose entries an export shows. */
    AUTHORITY("--authority", "CODE", "export the entries of that authority alone, for export-trail"),
    /** A file with settings. */
    CONFIG("--config", "FILE", "settings, as in docs/configure.md"),
    /** The directory in which the demonstration keeps its database. */
    DATA("--data", "DIRECTORY", "keep the demonstration's database there; without it, it is thrown away at the end"),
    /** Whose key is made. */
    FOR("--for", "log|witness", "whose key keys makes; without it, the log's"),
    /** The key of the log that a proof or an export is expected to be of. */
    KEY("--key", "KEY", "the log's public key, or an earlier one, as its owner handed it around, for verify"),
    /** That the log's key is to hand over to another one. */
    ROTATE("--rotate", "", "prepare the key that follows the log's, for keys"),
    /** Any setting. */
    SET("--set", "KEY=VALUE", "one setting; may be repeated"),
    /** The key of a witness who counts. */
    WITNESS_KEY("--witness-key", "KEY", "public key of a witness who counts, for verify; may be repeated"),
    /** How many witnesses must have signed. */
    WITNESSES("--witnesses", "NUMBER", "how many of them must have signed, for verify");

    private final String word;
    private final String value;
    private final String purpose;

    Option(String word, String value, String purpose) {
        this.word = word;
        this.value = value;
        this.purpose = purpose;
    }

    String word() {
        return word;
    }

    String value() {
        return value;
    }

    String purpose() {
        return purpose;
    }
}
