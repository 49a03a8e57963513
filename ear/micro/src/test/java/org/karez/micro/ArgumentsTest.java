package org.karez.micro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void keepsEveryValueOfARepeatedOption() {
        Arguments arguments =
                Arguments.of(List.of("demo", "--set", "karez.a=1", "--set", "karez.b=2", "--data", "here"));

        assertThat(arguments.command()).isEqualTo(Command.DEMO);
        assertThat(arguments.all(Option.SET)).containsExactly("karez.a=1", "karez.b=2");
        assertThat(arguments.last(Option.DATA)).contains("here");
        assertThat(arguments.last(Option.CONFIG)).isEmpty();
    }

    @Test
    void namesAnUnknownCommandAndTheKnownOnes() {
        assertThatThrownBy(() -> Arguments.of(List.of("serve")))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("'serve'")
                .hasMessageContaining("run, demo, migrate, doctor");
    }

    @Test
    void namesAnOptionThatTheCommandDoesNotKnow() {
        assertThatThrownBy(() -> Arguments.of(List.of("run", "--data", "here")))
                .isInstanceOf(MisuseException.class)
                .hasMessage("Unknown option '--data' of the command 'run'");
    }

    @Test
    void takesNoValueForAnOptionThatHasNone() {
        Arguments arguments = Arguments.of(List.of("keys", "--rotate", "--set", "karez.a=1"));

        assertThat(arguments.all(Option.ROTATE)).hasSize(1);
        assertThat(arguments.all(Option.SET)).containsExactly("karez.a=1");
        assertThat(Arguments.of(List.of("keys", "--rotate")).all(Option.ROTATE)).hasSize(1);
        assertThat(Arguments.of(List.of("keys")).all(Option.ROTATE)).isEmpty();
    }

    @Test
    void asksForAMissingValue() {
        assertThatThrownBy(() -> Arguments.of(List.of("run", "--config")))
                .isInstanceOf(MisuseException.class)
                .hasMessageContaining("--config needs a value");
    }
}
