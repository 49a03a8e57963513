package org.karez.micro;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Set;

/** What the launcher can be told to do. */
enum Command {
    /** Serves the application on a database that is already there. */
    RUN("run", "serve the application on an external PostgreSQL", Set.of(Option.CONFIG, Option.SET)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new Run(Settings.of(arguments), out).execute();
        }
    },
    /** Serves the application with its own database and demonstration data. */
    DEMO(
            "demo",
            "serve it with a database of its own and demonstration data",
            Set.of(Option.CONFIG, Option.DATA, Option.SET)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new Demo(Settings.of(arguments), arguments, out).execute();
        }
    },
    /** Brings the schema of a database to this release. */
    MIGRATE("migrate", "bring the database's schema to this release", Set.of(Option.CONFIG, Option.SET)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new Migrate(Settings.of(arguments), out).execute();
        }
    },
    /** Says what is wrong with an installation, and what to do. */
    DOCTOR("doctor", "check Java, database, ports, disk and say what to do", Set.of(Option.CONFIG, Option.SET)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new Doctor(Settings.of(arguments), out).execute();
        }
    },
    /** Does ahead of time what makes later starts quick. */
    PREPARE(
            "prepare",
            "unpack the server and archive its classes, so that it starts faster",
            Set.of(Option.CONFIG, Option.SET)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new Prepare(Settings.of(arguments), out).execute();
        }
    },
    /** Makes the key that signs the trail's checkpoints, the one that follows it, or that of a witness. */
    KEYS(
            "keys",
            "make the key that signs the trail, the one that follows it, or a witness's",
            Set.of(Option.CONFIG, Option.FOR, Option.ROTATE, Option.SET)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new Keys(Settings.of(arguments), arguments, out).execute();
        }
    },
    /** Follows the trail of another machine from outside. */
    WITNESS(
            "witness",
            "follow the trail of another machine and sign what is consistent",
            Set.of(Option.CONFIG, Option.SET)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new Witness(Settings.of(arguments), out).execute();
        }
    },
    /** Takes the whole trail out of the database, so that it can be verified elsewhere. */
    EXPORT_TRAIL(
            "export-trail",
            "export the whole trail: export-trail FILE; as the database's owner",
            Set.of(Option.AUTHORITY, Option.CONFIG, Option.SET)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new ExportTrail(Settings.of(arguments), arguments, out).execute();
        }

        @Override
        boolean takesFile() {
            return true;
        }
    },
    /** Checks a proof that somebody handed over, or an export of the trail. */
    VERIFY(
            "verify",
            "check a proof or an export: verify FILE; needs no server and no database",
            Set.of(Option.KEY, Option.WITNESS_KEY, Option.WITNESSES)) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            return new Verify(arguments, Locale.getDefault(), out).execute();
        }

        @Override
        boolean takesFile() {
            return true;
        }
    },
    /** Prints the release. */
    VERSION("--version", "print the release", Set.of()) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            out.println("Karez " + Release.version());
            return Main.DONE;
        }
    },
    /** Prints what can be asked. */
    HELP("--help", "print this", Set.of()) {
        @Override
        int execute(Arguments arguments, PrintStream out) {
            Usage.print(out);
            return Main.DONE;
        }
    };

    private final String word;
    private final String purpose;
    private final Set<Option> options;

    Command(String word, String purpose, Set<Option> options) {
        this.word = word;
        this.purpose = purpose;
        this.options = options;
    }

    abstract int execute(Arguments arguments, PrintStream out);

    /** Whether it works on a file, which is named behind it. */
    boolean takesFile() {
        return false;
    }

    String word() {
        return word;
    }

    String purpose() {
        return purpose;
    }

    Set<Option> options() {
        return options;
    }
}
