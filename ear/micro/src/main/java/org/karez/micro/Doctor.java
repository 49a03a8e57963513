package org.karez.micro;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.karez.db.DatabaseCheck;
import org.karez.db.Finding;

/** Looks at everything an installation stands on, and says for each fault what to do. */
final class Doctor {

    private static final int OLDEST_JAVA = 17;
    private static final int NEWEST_JAVA = 25;
    private static final long DISK_MEGABYTES = 1_000;

    private final Settings settings;
    private final PrintStream out;

    Doctor(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    int execute() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(disk("temporary files", Path.of(System.getProperty("java.io.tmpdir"))));
        findings.add(disk("the unpacked server", ServerFiles.cache(settings)));
        findings.add(Ports.check(settings));
        findings.add(Zone.check(settings));
        findings.addAll(database());
        findings.add(TrailKey.check(settings));
        findings.add(ViewReasons.check(settings));
        findings.forEach(this::print);
        long errors = findings.stream().filter(Finding::isError).count();
        out.println(errors == 0 ? "Karez can run here." : "Faults: " + errors);
        return errors == 0 ? Main.DONE : Main.FAILED;
    }

    private void print(Finding finding) {
        String mark = switch (finding.level()) {
            case GOOD -> "ok     ";
            case WARNING -> "look   ";
            case ERROR -> "FAULT  ";
        };
        out.println(mark + finding.observation());
        if (!finding.remedy().isEmpty()) {
            out.println("       to do: " + finding.remedy());
        }
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        String machine = "Java " + Runtime.version() + " of " + System.getProperty("java.vendor");
        if (version < OLDEST_JAVA) {
            return Finding.error(machine, "use Java 17 or later");
        }
        return version <= NEWEST_JAVA
                ? Finding.good(machine)
                : Finding.warning(
                        machine + " is newer than what was tried", "use Java 17, 21 or 25 if something is amiss");
    }

    private static Finding disk(String purpose, Path directory) {
        Path existing = directory.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        try {
            long free = Files.getFileStore(existing).getUsableSpace() / (1024 * 1024);
            if (!Files.isWritable(existing)) {
                return Finding.error(
                        "The directory for %s cannot be written: %s".formatted(purpose, existing),
                        "give its rights to the user that runs Karez");
            }
            return free >= DISK_MEGABYTES
                    ? Finding.good("%d MB free for %s (%s)".formatted(free, purpose, existing))
                    : Finding.error(
                            "Only %d MB free for %s (%s)".formatted(free, purpose, existing),
                            "free %d MB".formatted(DISK_MEGABYTES));
        } catch (IOException e) {
            return Finding.warning("The disk of %s cannot be examined: %s".formatted(existing, e.getMessage()), "look");
        }
    }

    private List<Finding> database() {
        String url = settings.get(Setting.DB_URL);
        if (url.isBlank()) {
            return List.of(Finding.warning(
                    "No database is set: only the demonstration can run",
                    "set karez.db.url as docs/configure.md says"));
        }
        return DatabaseCheck.of(url, settings.app());
    }
}
