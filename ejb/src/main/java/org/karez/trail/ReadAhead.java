package org.karez.trail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/**
 * Has entries hashed and read by another thread while this one fetches the next ones from storage, and gives them in their order. Only so
 * many are ahead that the memory does not grow with the trail.
 */
final class ReadAhead implements Iterator<Stored> {

    private static final int BATCHES = 3;
    private static final int ENTRIES = 500;
    private static final int BYTES = 1 << 20;

    private final Iterator<? extends Stored> source;
    private final Executor executor;
    private final Deque<FutureTask<List<Stored>>> batches = new ArrayDeque<>();
    private Iterator<Stored> ready = Collections.emptyIterator();
    private RuntimeException broken;

    /** @param executor where entries are read */
    ReadAhead(Iterator<? extends Stored> source, Executor executor) {
        this.source = source;
        this.executor = executor;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext()) {
            while (broken == null && batches.size() < BATCHES && source.hasNext()) {
                begin(batch());
            }
            if (batches.isEmpty()) {
                return nothingMore();
            }
            ready = end(batches.remove()).iterator();
        }
        return true;
    }

    @Override
    public Stored next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private List<Stored> batch() {
        List<Stored> batch = new ArrayList<>(ENTRIES);
        int bytes = 0;
        try {
            while (batch.size() < ENTRIES && bytes < BYTES && source.hasNext()) {
                Stored next = source.next();
                batch.add(next);
                bytes += next instanceof StoredEntry entry ? entry.body().length : 0;
            }
        } catch (RuntimeException e) {
            // What came before is given first.
            broken = e;
        }
        return batch;
    }

    private boolean nothingMore() {
        if (broken != null) {
            throw broken;
        }
        return false;
    }

    private void begin(List<Stored> batch) {
        FutureTask<List<Stored>> reading = new FutureTask<>(() -> read(batch));
        batches.add(reading);
        executor.execute(reading);
    }

    private static List<Stored> read(List<Stored> batch) {
        EntryReader reader = new EntryReader();
        batch.replaceAll(stored -> stored instanceof StoredEntry entry ? reader.read(entry) : stored);
        return batch;
    }

    private static List<Stored> end(FutureTask<List<Stored>> reading) {
        // Where no thread has come to it yet, this one need not wait; else it does nothing.
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("entries cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while entries were read", e);
        }
    }
}
