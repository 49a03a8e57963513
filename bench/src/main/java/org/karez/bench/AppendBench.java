package org.karez.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What an entry costs: against the bare insertion of its bytes, and as a part of a use case. */
final class AppendBench {

    private static final int CLIENTS = 16;
    private static final int MILLISECONDS = 4_000;
    private static final int WARMING = 10;
    private static final int ROUNDS = 3;
    private static final int DRAFTS = 1_000;

    /** An entry through the service: at least so much of a bare insertion. */
    private static final double APPEND = 0.35;

    /** A use case with its entry: at most so much of the same without. */
    private static final double USE_CASE = 1.25;

    private final Installation installation;
    private final RunningKarez karez;

    AppendBench(Installation installation, RunningKarez karez) {
        this.installation = installation;
        this.karez = karez;
    }

    List<Figure> measure() throws IOException, InterruptedException, SQLException {
        List<Visitor> officers = new ArrayList<>();
        for (int i = 1; i <= CLIENTS; i++) {
            officers.add(Installation.investigator(karez, i));
        }
        for (int round = 0; round < WARMING; round++) {
            // The server has to have compiled what is measured, as one that has been at work for a while.
            append(officers);
        }
        byte[] body = prepare();
        double[] ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double bare = bare(body);
            double service = append(officers);
            System.err.printf("entries through the service: %.0f/s, bare insertions: %.0f/s%n", service, bare);
            ratios[round] = service / bare;
        }
        Arrays.sort(ratios);
        Visitor officer = officers.get(0);
        drafts(officer);
        return List.of(
                new Figure(
                        "entries through the service, of bare insertions of the same bytes, 16 clients",
                        ratios[ROUNDS / 2],
                        "x",
                        APPEND,
                        true),
                new Figure("a use case with its entry, of the same without", drafts(officer), "x", USE_CASE));
    }

    private double drafts(Visitor officer) throws IOException, InterruptedException {
        String[] medians =
                officer.answer(officer.get("/bench/drafts?amount=" + DRAFTS)).split(" ");
        System.err.printf("draft and edit: %s us with entries, %s us without%n", medians[0], medians[1]);
        return Double.parseDouble(medians[0]) / Double.parseDouble(medians[1]);
    }

    private double append(List<Visitor> officers) throws InterruptedException {
        return together(officers.stream()
                .<Callable<Long>>map(officer ->
                        () -> Long.parseLong(officer.answer(officer.get("/bench/append?amount=" + MILLISECONDS))))
                .toList());
    }

    private double bare(byte[] body) throws InterruptedException {
        return together(Collections.nCopies(CLIENTS, () -> bareClient(body)));
    }

    private long bareClient(byte[] body) throws SQLException {
        try (Connection connection = installation.owner();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO bare (body) VALUES (?)")) {
            long end = System.nanoTime() + MILLISECONDS * 1_000_000L;
            long count = 0;
            for (; System.nanoTime() < end; count++) {
                insert.setBytes(1, body);
                insert.executeUpdate();
            }
            return count;
        }
    }

    /** The body of an entry, and the table for the bare ones. */
    private byte[] prepare() throws SQLException {
        try (Connection owner = installation.owner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body bytea NOT NULL)");
            try (var row = statement.executeQuery("SELECT body FROM trail_entry ORDER BY id DESC LIMIT 1")) {
                row.next();
                return row.getBytes(1);
            }
        }
    }

    /** How many a second all clients did together. */
    private static double together(List<Callable<Long>> clients) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            long begin = System.nanoTime();
            long count = 0;
            for (Future<Long> client : threads.invokeAll(clients)) {
                count += client.get();
            }
            return count / ((System.nanoTime() - begin) / 1e9);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A client failed", e);
        } finally {
            threads.shutdown();
        }
    }
}
