package org.karez.bench;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** An auditor who keeps every checkpoint that is published, while servers come and go. */
final class CheckpointCollector implements Callable<Set<String>> {

    private final Supplier<RunningKarez> karez;
    private final BooleanSupplier stopped;
    private final Set<String> notes = new LinkedHashSet<>();

    CheckpointCollector(Supplier<RunningKarez> karez, BooleanSupplier stopped) {
        this.karez = karez;
        this.stopped = stopped;
    }

    @Override
    public Set<String> call() throws InterruptedException {
        Visitor visitor = null;
        while (!stopped.getAsBoolean()) {
            try {
                if (visitor == null) {
                    visitor = Installation.auditor(karez.get());
                }
                notes.add(visitor.answer(visitor.get("/trail/checkpoint")));
            } catch (IOException | IllegalStateException e) {
                // Killed meanwhile, or nothing is signed yet.
                visitor = null;
            }
            Thread.sleep(Drill.POLL_MILLISECONDS);
        }
        return notes;
    }
}
