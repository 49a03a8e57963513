package org.karez.micro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words after {@code java -jar karez.jar}.
 *
 * @param command what to do
 * @param file what the command works on; null for a command that works on none
 * @param values the values of the options, in the order given
 */
record Arguments(Command command, String file, Map<Option, List<String>> values) {

    static Arguments of(List<String> words) {
        if (words.isEmpty()) {
            throw new MisuseException("Say what to do: " + commands());
        }
        Command command = Arrays.stream(Command.values())
                .filter(each -> each.word().equals(words.get(0)))
                .findFirst()
                .orElseThrow(() -> new MisuseException("Unknown command '" + words.get(0) + "', known: " + commands()));
        Map<Option, List<String>> values = new EnumMap<>(Option.class);
        String file = null;
        Iterator<String> rest = words.subList(1, words.size()).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (command.takesFile() && file == null && !word.startsWith("--")) {
                file = word;
                continue;
            }
            Option option = option(command, word);
            boolean isPlain = option.value().isEmpty();
            if (!isPlain && !rest.hasNext()) {
                throw new MisuseException("The option " + option.word() + " needs a value: " + option.value());
            }
            values.computeIfAbsent(option, none -> new ArrayList<>()).add(isPlain ? "" : rest.next());
        }
        if (command.takesFile() && file == null) {
            throw new MisuseException("The command '%s' needs a file".formatted(command.word()));
        }
        return new Arguments(command, file, values);
    }

    Optional<String> last(Option option) {
        List<String> given = all(option);
        return given.isEmpty() ? Optional.empty() : Optional.of(given.get(given.size() - 1));
    }

    List<String> all(Option option) {
        return values.getOrDefault(option, List.of());
    }

    private static Option option(Command command, String word) {
        return command.options().stream()
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new MisuseException("Unknown option '%s' of the command '%s'".formatted(word, command.word())));
    }

    private static String commands() {
        return String.join(
                ", ", Arrays.stream(Command.values()).map(Command::word).toList());
    }
}
