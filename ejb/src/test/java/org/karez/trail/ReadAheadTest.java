package org.karez.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final UUID SUBJECT = new UUID(0, 1);

    /** More than are ahead at any time. */
    private static final int MANY = 5_000;

    private final List<Stored> source = new ArrayList<>(IntStream.rangeClosed(1, MANY)
            .<Stored>mapToObj(number -> new StoredEntry(
                    "CASE_FILE",
                    SUBJECT,
                    number,
                    SUBJECT,
                    SUBJECT,
                    Instant.EPOCH,
                    "Viewed",
                    number,
                    ("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8),
                    new byte[0]))
            .toList());

    @Test
    void givesWhatOtherThreadsReadInItsOrder() {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            assertThat(numbers(EntryReader.ahead(source.iterator(), threads)))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, MANY).boxed().toList());
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void hashesTheBytesAndSaysWhyTheyAreNoEntry() {
        ReadEntry read =
                (ReadEntry) EntryReader.ahead(source.iterator(), Runnable::run).next();

        assertThat(read.hash()).isEqualTo(EntryBody.hash(read.stored().body()));
        assertThat(read.members()).isNull();
        assertThat(read.refusal()).contains("not the members of an entry");
    }

    @Test
    void readsByItselfWhatNoThreadComesTo() {
        Executor nobody = task -> {};

        assertThat(numbers(EntryReader.ahead(source.iterator(), nobody))).hasSize(MANY);
    }

    @Test
    void takesNoMoreThanAFewBatchesAhead() {
        List<Stored> taken = new ArrayList<>();
        Iterator<Stored> counted = source.stream().peek(taken::add).iterator();

        EntryReader.ahead(counted, Runnable::run).next();

        assertThat(taken).hasSizeLessThan(MANY / 2);
    }

    @Test
    void givesWhatCameBeforeAFaultBeforeTheFault() {
        Iterator<Stored> all = source.iterator();
        Iterator<Stored> broken = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Stored next() {
                if (given++ == 1_234) {
                    throw new IllegalStateException("the file ends here");
                }
                return all.next();
            }
        };
        List<Integer> numbers = new ArrayList<>();

        assertThatThrownBy(() -> EntryReader.ahead(broken, Runnable::run)
                        .forEachRemaining(
                                read -> numbers.add(((ReadEntry) read).stored().number())))
                .hasMessage("the file ends here");
        assertThat(numbers).hasSize(1_234);
    }

    @Test
    void endsWithItsSource() {
        Iterator<Stored> none = EntryReader.ahead(List.<Stored>of().iterator(), Runnable::run);

        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    private static List<Integer> numbers(Iterator<Stored> ahead) {
        List<Integer> numbers = new ArrayList<>();
        ahead.forEachRemaining(read -> numbers.add(((ReadEntry) read).stored().number()));
        return numbers;
    }
}
