package org.karez.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Kills the server and the database again and again while officers work, and holds what is left against receipts that were kept
 * outside. With {@code synchronous_commit} off it has to fail: else it would prove nothing.
 */
public final class Drill {

    static final Duration PATIENCE = Duration.ofMinutes(2);
    static final long POLL_MILLISECONDS = 50;

    private static final int WRITERS = 8;
    private static final int TIMES = 20;

    /** So many acts are acknowledged between two kills, at least. */
    private static final int ACTS = 25;

    private static final int LONGEST_MILLISECONDS = 500;
    private static final long SEED = 20;

    /** How fast the server is does not matter here, how soon it is back does. */
    private static final String QUICK = "karez.java.options=-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    private static final String OFF = "--unsafe";

    private enum Victim {
        SERVER,
        DATABASE
    }

    private final Path jar;
    private final boolean unsafe;
    private final PrintStream out;
    private final Random random = new Random(SEED);

    private volatile RunningKarez karez;
    private volatile boolean stopped;

    private Drill(Path jar, boolean unsafe, PrintStream out) {
        this.jar = jar;
        this.unsafe = unsafe;
        this.out = out;
    }

    /**
     * Drills.
     *
     * @param words the runnable jar; how often the server is killed, and how often the database; and whether its transactions are
     *     acknowledged before they are on the disk
     */
    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        List<String> said = new ArrayList<>(List.of(words));
        boolean unsafe = said.remove(OFF);
        if (said.size() != 1 && said.size() != 3) {
            System.err.println("usage: drill [SERVER-KILLS DATABASE-KILLS] [%s]".formatted(OFF));
            System.exit(2);
        }
        int servers = said.size() == 1 ? TIMES : Integer.parseInt(said.get(1));
        int databases = said.size() == 1 ? TIMES : Integer.parseInt(said.get(2));
        List<Figure> figures = new Drill(Path.of(said.get(0)), unsafe, System.out).run(servers, databases);
        figures.forEach(System.out::println);
        System.exit(figures.stream().allMatch(Figure::isHeld) ? 0 : 1);
    }

    private List<Figure> run(int servers, int databases) throws IOException, InterruptedException, SQLException {
        List<Victim> victims = new ArrayList<>(Collections.nCopies(servers, Victim.SERVER));
        victims.addAll(Collections.nCopies(databases, Victim.DATABASE));
        Collections.shuffle(victims, random);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (Installation installation = Installation.make();
                KilledDatabase database = KilledDatabase.in(installation.data());
                Receipts receipts = Receipts.in(installation.directory().resolve("receipts"))) {
            try {
                serve(installation);
                Future<Set<String>> notes = threads.submit(new CheckpointCollector(() -> karez, () -> stopped));
                List<Future<Void>> writers = new ArrayList<>();
                for (int i = 1; i <= WRITERS; i++) {
                    writers.add(threads.submit(new DrillWriter(i, () -> karez, receipts, () -> stopped)));
                }
                for (Victim victim : victims) {
                    awaitActs(receipts);
                    Thread.sleep(random.nextInt(LONGEST_MILLISECONDS));
                    kill(victim, installation, database);
                    out.printf("%s killed after %d acknowledged acts%n", victim, receipts.count());
                }
                awaitActs(receipts);
                stopped = true;
                for (Future<Void> writer : writers) {
                    writer.get();
                }
                return verdict(installation, receipts, notes.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A writer failed", e);
            } finally {
                stopped = true;
                threads.shutdown();
                if (karez != null) {
                    karez.close();
                }
            }
        }
    }

    private void kill(Victim victim, Installation installation, KilledDatabase database)
            throws IOException, InterruptedException, SQLException {
        if (victim == Victim.SERVER) {
            karez.kill();
            serve(installation);
        } else {
            database.kill();
            database.restart();
        }
    }

    /** Karez refuses to start on a database that can lose what it acknowledged, so that becomes one behind its back. */
    private void serve(Installation installation) throws IOException, InterruptedException, SQLException {
        if (unsafe) {
            execute(installation, "ALTER DATABASE karez RESET synchronous_commit");
        }
        karez = installation.serve(jar, QUICK);
        if (unsafe) {
            execute(
                    installation,
                    "ALTER DATABASE karez SET synchronous_commit = off",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'karez_app'");
        }
    }

    private static void execute(Installation installation, String... statements) throws IOException, SQLException {
        try (Connection superuser = installation.superuser();
                Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private void awaitActs(Receipts receipts) {
        long wanted = receipts.count() + ACTS;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (receipts.count() < wanted) {
            pause(end, "Nobody works any more");
        }
    }

    private List<Figure> verdict(Installation installation, Receipts receipts, Set<String> notes)
            throws IOException, InterruptedException, SQLException {
        try (Connection owner = installation.owner()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (number(owner, "SELECT count(*) FROM trail_entry") > number(owner, "SELECT size FROM trail_tree")) {
                pause(end, "The tree does not grow any more");
            }
            List<Figure> figures =
                    new ArrayList<>(new DrillVerdict(owner, installation.key().verifier()).of(receipts, notes));
            Visitor auditor = Installation.auditor(karez);
            auditor.press("/audit/console.xhtml", "verification", Map.of());
            while (number(owner, "SELECT count(*) FROM verification") == 0) {
                pause(end, "The verification of everything does not end");
            }
            figures.add(DrillVerdict.none(
                    "findings of a verification of everything",
                    number(owner, "SELECT findings FROM verification ORDER BY finished_at LIMIT 1")));
            figures.add(DrillVerdict.none(
                    "refusals to sign", number(owner, "SELECT count(*) FROM trail_signer WHERE state <> 'SIGNING'")));
            return figures;
        }
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Waits a moment, but not for ever. */
    static void pause(long end, String complaint) {
        if (System.nanoTime() > end) {
            throw new IllegalStateException(complaint);
        }
        try {
            Thread.sleep(POLL_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
