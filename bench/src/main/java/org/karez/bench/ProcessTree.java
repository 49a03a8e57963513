package org.karez.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** All processes that one command started, on Linux: the database has left its parent and is found through its guard. */
final class ProcessTree {

    private static final String GUARD = "karez-guard";

    private final ProcessHandle root;

    ProcessTree(ProcessHandle root) {
        this.root = root;
    }

    /** The memory of all processes, in megabytes; what they share is counted once. */
    double residentMegabytes() {
        return Stream.concat(Stream.of(root), Stream.concat(root.descendants(), database()))
                        .mapToLong(ProcessTree::residentKilobytes)
                        .sum()
                / 1024.0;
    }

    private Stream<ProcessHandle> database() {
        return root.descendants()
                .flatMapToLong(ProcessTree::guarded)
                .mapToObj(ProcessHandle::of)
                .flatMap(Optional::stream)
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
    }

    private static LongStream guarded(ProcessHandle process) {
        List<String> words = words(process);
        int guard = words.indexOf(GUARD);
        return guard < 0 ? LongStream.empty() : LongStream.of(Long.parseLong(words.get(guard + 1)));
    }

    /** The words of a process's command; none when it ended. */
    static List<String> words(ProcessHandle process) {
        return read(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                .map(line -> Arrays.asList(line.split("\0")))
                .orElse(List.of());
    }

    private static long residentKilobytes(ProcessHandle process) {
        return read(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))
                .flatMap(text ->
                        text.lines().filter(line -> line.startsWith("Pss:")).findFirst())
                .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
                .orElse(0L);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            // It ended while it was looked at.
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
