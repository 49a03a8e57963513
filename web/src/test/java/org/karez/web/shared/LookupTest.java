package org.karez.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static final List<String> THINGS =
            IntStream.range(0, 60).mapToObj("thing %02d"::formatted).toList();

    private static List<String> find(String text, int max) {
        return THINGS.stream().filter(thing -> thing.contains(text)).limit(max).toList();
    }

    @Test
    void listsTheFirstAndSaysThatThereAreMore() {
        Lookup<String> lookup = new Lookup<>(LookupTest::find);

        assertThat(lookup.getFound()).hasSize(50).startsWith("thing 00");
        assertThat(lookup.isMore()).isTrue();
    }

    @Test
    void narrowsByWhatIsTyped() {
        Lookup<String> lookup = new Lookup<>(LookupTest::find);
        lookup.setWords("  thing x ");
        lookup.find();
        assertThat(lookup.getFound()).isEmpty();

        lookup.setWords("thing 5");
        lookup.find();
        assertThat(lookup.getFound()).hasSize(10);
        assertThat(lookup.isMore()).isFalse();
    }

    @Test
    void keepsWhatWasChosenBefore() {
        Lookup<String> lookup = new Lookup<>(LookupTest::find, "thing 59");
        assertThat(lookup.getFound()).hasSize(51).startsWith("thing 59");

        lookup.setWords("thing 59");
        lookup.find();
        assertThat(lookup.getFound()).containsExactly("thing 59");
    }
}
