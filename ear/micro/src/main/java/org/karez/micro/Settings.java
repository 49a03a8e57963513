package org.karez.micro;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.karez.db.Login;

/**
 * The settings of an installation, by the names and in the order of MicroProfile Config: what was said on the command line
 * or as a system property, then the environment, then the file.
 */
final class Settings {

    private static final String PREFIX = "karez.";

    private final Map<String, String> spoken;
    private final Map<String, String> environment;
    private final Map<String, String> file;

    Settings(Map<String, String> spoken, Map<String, String> environment, Map<String, String> file) {
        this.spoken = spoken;
        this.environment = environment;
        this.file = file;
    }

    static Settings of(Arguments arguments) {
        Map<String, String> spoken = ours(System.getProperties());
        for (String assignment : arguments.all(Option.SET)) {
            int sign = assignment.indexOf('=');
            if (sign < 1) {
                throw new MisuseException("Not KEY=VALUE: --set " + assignment);
            }
            spoken.put(assignment.substring(0, sign), assignment.substring(sign + 1));
        }
        Map<String, String> file =
                arguments.last(Option.CONFIG).map(name -> read(Path.of(name))).orElse(Map.of());
        return new Settings(spoken, System.getenv(), file);
    }

    String get(Setting setting) {
        return find(setting.key()).orElse(setting.fallback());
    }

    String require(Setting setting) {
        String value = get(setting);
        if (value.isBlank()) {
            throw new FailureException("Not set: %s (%s). To do: set it as docs/configure.md says"
                    .formatted(setting.key(), setting.effect()));
        }
        return value;
    }

    int number(Setting setting) {
        String value = get(setting);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new FailureException("Not a whole number: %s = %s".formatted(setting.key(), value), e);
        }
    }

    Login app() {
        return new Login(get(Setting.DB_USER), get(Setting.DB_PASSWORD));
    }

    Login owner() {
        return new Login(get(Setting.DB_OWNER_USER), get(Setting.DB_OWNER_PASSWORD));
    }

    /**
     * What the server has to know beyond its own environment: the file's and the spoken settings, but never the owner's, nor those of a
     * witness, who is somebody else.
     */
    Map<String, String> forServer() {
        Map<String, String> all = new TreeMap<>(file);
        // The environment reaches the server by itself, but it ranks above the file.
        all.replaceAll((key, value) -> find(key).orElse(value));
        all.putAll(spoken);
        all.keySet().removeIf(key -> key.startsWith("karez.db.owner.") || key.startsWith("karez.witness."));
        return all;
    }

    private Optional<String> find(String key) {
        if (spoken.containsKey(key)) {
            return Optional.of(spoken.get(key));
        }
        String name = key.replaceAll("[^A-Za-z0-9]", "_");
        for (String variable : new String[] {key, name, name.toUpperCase(Locale.ROOT)}) {
            if (environment.containsKey(variable)) {
                return Optional.of(environment.get(variable));
            }
        }
        return Optional.ofNullable(file.get(key));
    }

    private static Map<String, String> read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new FailureException("The settings cannot be read from " + path + ": " + e.getMessage(), e);
        }
        return ours(properties);
    }

    private static Map<String, String> ours(Properties properties) {
        Map<String, String> ours = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .forEach(key -> ours.put(key, properties.getProperty(key)));
        return ours;
    }
}
