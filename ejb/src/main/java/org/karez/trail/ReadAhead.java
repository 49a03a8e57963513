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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * Has what is stored read by other threads while this one fetches more of it, and gives what they made of it in its order. Only so
 * many are ahead that the memory does not grow with the trail.
 *
 * @param <S> what is stored
 * @param <R> what is read of it
 */
final class ReadAhead<S, R> implements Iterator<R> {

    private static final int BATCHES = 3;
    private static final int MOST = 500;
    private static final int BYTES = 1 << 20;

    private final Iterator<? extends S> source;
    private final ToIntFunction<S> length;
    private final Supplier<Function<S, R>> readers;
    private final Executor executor;
    private final Deque<FutureTask<List<R>>> batches = new ArrayDeque<>();
    private Iterator<R> ready = Collections.emptyIterator();
    private RuntimeException broken;

    /**
     * Begins nothing before it is asked.
     *
     * @param length how many bytes of memory something stored takes, about
     * @param readers each is used by one thread only
     * @param executor where is read
     */
    ReadAhead(
            Iterator<? extends S> source,
            ToIntFunction<S> length,
            Supplier<Function<S, R>> readers,
            Executor executor) {
        this.source = source;
        this.length = length;
        this.readers = readers;
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
    public R next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private List<S> batch() {
        List<S> batch = new ArrayList<>(MOST);
        int bytes = 0;
        try {
            while (batch.size() < MOST && bytes < BYTES && source.hasNext()) {
                S next = source.next();
                batch.add(next);
                bytes += length.applyAsInt(next);
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

    private void begin(List<S> batch) {
        FutureTask<List<R>> reading =
                new FutureTask<>(() -> batch.stream().map(readers.get()).toList());
        batches.add(reading);
        executor.execute(reading);
    }

    private static <R> List<R> end(FutureTask<List<R>> reading) {
        // Where no thread has come to it yet, this one need not wait; else it does nothing.
        reading.run();
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("what is stored cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it was read", e);
        }
    }
}
