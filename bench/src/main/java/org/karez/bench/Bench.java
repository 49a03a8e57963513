package org.karez.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Runs one benchmark, prints its figures, and fails when one is short of its bar. */
public final class Bench {

    private Bench() {}

    /**
     * Measures.
     *
     * @param words the runnable jar and the name of the benchmark
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        System.exit(measure(List.of(words), System.out, System.err));
    }

    private static int measure(List<String> words, PrintStream out, PrintStream err)
            throws IOException, InterruptedException {
        if (words.size() != 2 || !words.get(1).equals("start")) {
            err.println("Known benchmarks: start");
            return 2;
        }
        List<Figure> figures = new StartBench(Path.of(words.get(0))).measure();
        figures.forEach(out::println);
        return figures.stream().allMatch(Figure::isHeld) ? 0 : 1;
    }
}
