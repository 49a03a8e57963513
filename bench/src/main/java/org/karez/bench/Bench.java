package org.karez.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Runs one benchmark, prints its figures, and fails when one is short of its bar. */
public final class Bench {

    /** Entries of the trail that is verified, unless others are asked for. */
    private static final int ENTRIES = 1_000_000;

    private Bench() {}

    /**
     * Measures.
     *
     * @param words the runnable jar and the name of the benchmark
     */
    public static void main(String[] words) throws IOException, InterruptedException, SQLException {
        System.exit(measure(List.of(words), System.out, System.err));
    }

    private static int measure(List<String> words, PrintStream out, PrintStream err)
            throws IOException, InterruptedException, SQLException {
        Path jar = Path.of(words.get(0));
        List<Figure> figures;
        switch (words.size() == 2 || words.size() == 3 && words.get(1).equals("trail") ? words.get(1) : "") {
            case "start" -> figures = new StartBench(jar).measure();
            case "lists" -> figures = new ListsBench(jar).measure();
            case "trail" ->
                figures = new TrailBench(jar, words.size() == 3 ? Integer.parseInt(words.get(2)) : ENTRIES).measure();
            default -> {
                err.println("Known benchmarks: start, lists, trail");
                return 2;
            }
        }
        figures.forEach(out::println);
        return figures.stream().allMatch(Figure::isHeld) ? 0 : 1;
    }
}
