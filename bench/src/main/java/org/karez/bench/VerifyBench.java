package org.karez.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The verification of everything, as an auditor starts it on its page, against a loop that reads the same rows and hashes them; at a tenth of
 * the entries and at all of them; then an export of the same entries, far from the server. And what the tree of these entries takes, as the
 * sequencer made it.
 */
final class VerifyBench {

    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final int FETCH_SIZE = 1_000;
    private static final int WARMING = 10;
    private static final int ROUNDS = 3;

    /** A verification verifies at least so much of what the loop hashes in the same time. */
    private static final double SPEED = 0.6;

    /** With ten times the entries, an entry may take so many times as long, */
    private static final double GROWTH = 1.2;

    /** and the server's heap so many megabytes more. */
    private static final double MEGABYTES = 64;

    private static final double BYTES = 80;

    private static final Pattern COLLECTED = Pattern.compile("Pause Full.*->(\\d+)M\\(");

    private final Installation installation;
    private final RunningKarez karez;
    private final Path collections;
    private final OfflineBench offline;

    /** @param collections the log of the garbage collections of the server */
    VerifyBench(Installation installation, RunningKarez karez, Path collections, OfflineBench offline) {
        this.installation = installation;
        this.karez = karez;
        this.collections = collections;
        this.offline = offline;
    }

    private record Measured(double verified, double hashed, double megabytes, double offline) {}

    List<Figure> measure(int entries) throws IOException, InterruptedException, SQLException {
        try (Connection owner = installation.owner()) {
            LongTrail trail = LongTrail.of(owner);
            int chains = entries / LongTrail.CHAIN;
            trail.add(chains / 10);
            for (int round = 0; round < WARMING; round++) {
                // The server has to have compiled what is measured, as one that has been at work for a while.
                verify(owner);
            }
            Measured few = measure(owner, "few");
            trail.add(chains - chains / 10);
            Measured many = measure(owner, "all");
            awaitTree(owner);
            double bytes = number(
                            owner,
                            "SELECT sum(pg_total_relation_size(t)) FROM unnest('{trail_tile,trail_tree,trail_gap}'::regclass[]) t")
                    / (double) number(owner, "SELECT size FROM trail_tree");
            String all = "%,d entries".formatted(entries);
            List<Figure> figures = new ArrayList<>(onServer(all, few, many));
            figures.addAll(offline(all, few, many));
            figures.add(new Figure("storage of the tree of " + all, bytes, "bytes an entry", BYTES));
            return figures;
        }
    }

    private static List<Figure> onServer(String all, Measured few, Measured many) {
        return List.of(
                new Figure(
                        "verification of " + all + ", of a loop that reads and hashes them",
                        many.verified() / many.hashed(),
                        "x",
                        SPEED,
                        true),
                new Figure(
                        "time of an entry of " + all + ", of that of a tenth",
                        few.verified() / many.verified(),
                        "x",
                        GROWTH),
                new Figure(
                        "heap that a verification of " + all + " takes more than one of a tenth",
                        Math.max(0, many.megabytes() - few.megabytes()),
                        "MB",
                        MEGABYTES));
    }

    private static List<Figure> offline(String all, Measured few, Measured many) {
        return List.of(
                new Figure(
                        "verification of an export of " + all + ", of the same loop",
                        many.offline() / many.hashed(),
                        "x",
                        SPEED,
                        true),
                new Figure(
                        "time of an entry of an export of " + all + ", of that of a tenth",
                        few.offline() / many.offline(),
                        "x",
                        GROWTH));
    }

    private Measured measure(Connection owner, String name) throws IOException, InterruptedException, SQLException {
        awaitTree(owner);
        double[] hashed = new double[ROUNDS];
        double[] verified = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            hashed[round] = hash(owner);
            verified[round] = verify(owner);
        }
        double megabytes = needed(owner);
        double exported = offline.measure(name + ".karez");
        Measured measured = new Measured(median(verified), median(hashed), megabytes, exported);
        System.err.printf(
                "verified: %.0f entries/s, read and hashed: %.0f entries/s, heap: %.0f MB, export verified: %.0f entries/s%n",
                measured.verified(), measured.hashed(), megabytes, exported);
        return measured;
    }

    private static double median(double... values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Entries a second. */
    private double verify(Connection owner) throws IOException, InterruptedException, SQLException {
        long before = begin(owner);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (verifications(owner) == before) {
            Drill.pause(end, "The verification does not end");
        }
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT entries / extract(epoch FROM finished_at - started_at), findings
                          FROM verification ORDER BY finished_at DESC LIMIT 1""")) {
            row.next();
            if (row.getLong(2) > 0) {
                throw new IllegalStateException("The verification found what is not wrong: " + row.getLong(2));
            }
            return row.getDouble(1);
        }
    }

    /** Entries a second. */
    private static double hash(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.setFetchSize(FETCH_SIZE);
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            long begin = System.nanoTime();
            long count = 0;
            try (ResultSet rows = statement.executeQuery("SELECT body FROM trail_entry")) {
                for (; rows.next(); count++) {
                    hash.digest(rows.getBytes(1));
                }
            }
            return count / ((System.nanoTime() - begin) / 1e9);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /** The most megabytes that the server needs while it verifies, whatever garbage it leaves. */
    private double needed(Connection owner) throws IOException, InterruptedException, SQLException {
        long collected = Files.size(collections);
        long before = begin(owner);
        do {
            karez.collectGarbage();
        } while (verifications(owner) == before);
        Matcher lines = COLLECTED.matcher(Files.readString(collections).substring((int) collected));
        double most = 0;
        while (lines.find()) {
            most = Math.max(most, Double.parseDouble(lines.group(1)));
        }
        return most;
    }

    /** Has an auditor begin a verification; how many there were before. */
    private long begin(Connection owner) throws IOException, InterruptedException, SQLException {
        long before = verifications(owner);
        Installation.auditor(karez).press("/audit/console.xhtml", "verification", Map.of());
        return before;
    }

    private static long verifications(Connection owner) throws SQLException {
        return number(owner, "SELECT count(*) FROM verification");
    }

    private static void awaitTree(Connection owner) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number(owner, "SELECT entries FROM trail_behind()") > 0) {
            Drill.pause(end, "The tree does not grow");
        }
    }

    private static long number(Connection owner, String query) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
