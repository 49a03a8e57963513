package org.karez.web.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles of both languages say the same things, all of them are said somewhere, and nothing that is said is missing. */
class TextTest {

    private static final Path SOURCES = Path.of("src/main");

    /** The business says no sentence, but names the keys of those that belong to its findings. */
    private static final Path BUSINESS = Path.of("../ejb/src/main");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /** What tags add to their own key. */
    private static final Set<String> SUFFIXES = Set.of("help", "why", "confirm");

    /** A key as pages and beans write it: of a page such as {@code casefile.list.title}, never of a class. */
    private static final Pattern KEY_IN_PAGE = Pattern.compile(
            "(?:(?<!k:tabs )key=\"|text\\['|k:text\\('|k:sentence[12]\\(')([a-z]+(?:\\.[A-Za-z0-9]+)+)[\"']");

    private static final Pattern KEY_IN_BEAN =
            Pattern.compile("(?:Notice\\.\\w+|Texts\\.\\w+)\\(\\s*\"([a-z]+(?:\\.[A-Za-z0-9]+)+)\"");

    /** Read once: it takes seconds. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.karez");

    private final Properties english = read("text.properties");
    private final Properties russian = read("text_ru.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(russian.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    }

    @Test
    void englishIsTheBase() {
        assertThat(read("text_en.properties")).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(placeholders(russian.getProperty(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(english.getProperty(key))));
    }

    @Test
    void everyKeyThatIsSaidExists() {
        String pages = sources(".xhtml");
        String beans = sources(".java");
        Set<String> said = new TreeSet<>(found(KEY_IN_PAGE, pages));
        said.addAll(found(KEY_IN_BEAN, beans));
        assertThat(english.stringPropertyNames()).containsAll(said);
    }

    @Test
    void everyKeyIsSaid() {
        String all = sources(".xhtml") + sources(".java") + sources(BUSINESS, ".java");
        Set<String> constants = constants();
        Set<String> silent = english.stringPropertyNames().stream()
                .filter(key -> !constants.contains(key) && !key.startsWith("jakarta.faces."))
                .filter(key -> !isSaid(key, all))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEmpty();
    }

    /** An enum with one label is shown on pages, so all its constants need one. */
    @Test
    void anEnumIsLabelledWhollyOrNotAtAll() {
        Set<String> missing = CLASSES.stream()
                .filter(JavaClass::isEnum)
                .map(type -> constantsOf(type).collect(Collectors.toSet()))
                .filter(keys -> keys.stream().anyMatch(english::containsKey))
                .flatMap(Set::stream)
                .filter(key -> !english.containsKey(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(missing).isEmpty();
    }

    /** Said in full, or by a prefix or middle to which code adds the rest, or as the help or the reason of another key. */
    private static boolean isSaid(String key, String sources) {
        if (isQuoted(key, sources)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String prefix = key.substring(0, dot);
            String middle = prefix.substring(prefix.lastIndexOf('.') + 1);
            if (isQuoted(prefix + ".", sources) || isQuoted("." + middle + ".", sources)) {
                return true;
            }
        }
        int last = key.lastIndexOf('.');
        return SUFFIXES.contains(key.substring(last + 1)) && isQuoted(key.substring(0, last), sources)
                || sources.contains("<k:tabs key=\"" + key.substring(0, last) + "\"");
    }

    private static boolean isQuoted(String text, String sources) {
        return sources.contains("\"" + text + "\"") || sources.contains("'" + text + "'");
    }

    private static Set<String> constants() {
        return CLASSES.stream()
                .filter(JavaClass::isEnum)
                .flatMap(TextTest::constantsOf)
                .collect(Collectors.toSet());
    }

    private static Stream<String> constantsOf(JavaClass type) {
        String name =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .map(field -> name + "." + field.getName());
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> placeholders(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String sources(String extension) {
        return sources(SOURCES, extension);
    }

    private static String sources(Path folder, String extension) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .map(TextTest::content)
                    .collect(joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(String name) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(SOURCES.resolve("resources/org/karez/web/" + name), UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
