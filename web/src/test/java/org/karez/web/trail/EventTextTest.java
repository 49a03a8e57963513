package org.karez.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.karez.shared.DomainEvent;
import org.karez.shared.State;
import org.karez.trail.FindingKind;

/** Whatever can stand in the trail has its words in both languages. */
class EventTextTest {

    /** Read once: it takes seconds. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.karez");

    /** Told by the entry itself, not among its details. */
    private static final Set<String> OWN = Set.of("subject", "state");

    /** A field that is put into a state, or into what is proposed. */
    private static final Pattern FIELD = Pattern.compile("\\.put\\(\\s*\"([A-Za-z0-9]+)(?:\"|:\")");

    /** How an officer likes his pages is no business of anybody. */
    private static final Set<String> LOOKS = Set.of("Officer.Theme", "Officer.Density");

    @ParameterizedTest
    @ValueSource(strings = {"", "ru"})
    void everyEventHasAText(String language) {
        assertThat(events().map(type -> "event." + name(type)).toList())
                .isNotEmpty()
                .isSubsetOf(keys(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ru"})
    void everyDetailOfAnEventHasAText(String language) {
        Set<String> details = new TreeSet<>();
        events().flatMap(type -> type.getFields().stream())
                .filter(field -> !OWN.contains(field.getName()))
                .forEach(field -> details.add("trail.field." + field.getName()));
        assertThat(details).isNotEmpty().isSubsetOf(keys(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ru"})
    void everyKindOfFindingHasAText(String language) {
        assertThat(Stream.of(FindingKind.values())
                        .map(kind -> "FindingKind." + kind)
                        .toList())
                .isSubsetOf(keys(language));
    }

    /** The fields of a subject are texts by name: the names stand in the sources alone. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ru"})
    void everyFieldOfAStateHasAText(String language) throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("../ejb/src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                String text = Files.readString(source);
                // A letter is written the same way, but is no state.
                if (text.contains("import org.karez.shared.State;") && !source.endsWith("RequestLetter.java")) {
                    FIELD.matcher(text).results().forEach(put -> fields.add("trail.field." + put.group(1)));
                }
            }
        }
        assertThat(fields).hasSizeGreaterThan(50).isSubsetOf(keys(language));
    }

    @Test
    void everyConstantAmongTheDetailsIsSpelled() {
        Set<String> unspelled = new TreeSet<>();
        events().forEach(type -> type.getFields().stream()
                .filter(field -> field.getRawType().isEnum())
                .filter(field -> typesOf(field.getName()).noneMatch(name(field.getRawType())::equals))
                .forEach(field -> unspelled.add(field.getFullName())));
        assertThat(unspelled).isEmpty();
    }

    @Test
    void everyConstantOfAStateIsSpelled() {
        Set<String> spelled = Stream.concat(
                        TrailValues.TYPES.values().stream().flatMap(types -> Stream.of(types.split(" "))),
                        TrailValues.WORDS.values().stream().flatMap(List::stream))
                .collect(Collectors.toSet());
        Set<String> held = CLASSES.stream()
                .filter(EventTextTest::tellsItsState)
                .flatMap(type -> type.getFields().stream())
                .map(JavaField::getRawType)
                .filter(JavaClass::isEnum)
                .map(EventTextTest::name)
                .filter(name -> !LOOKS.contains(name))
                .collect(Collectors.toSet());
        assertThat(held).isNotEmpty().isSubsetOf(spelled);
    }

    private static boolean tellsItsState(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> method.getName().equals("state")
                                && method.getRawReturnType().isEquivalentTo(Map.class)
                        || method.getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.isEquivalentTo(State.class)));
    }

    /** Whose constants a field of that name may be. */
    private static Stream<String> typesOf(String field) {
        return TrailValues.TYPES.entrySet().stream()
                .filter(entry -> entry.getKey().equals(field) || entry.getKey().endsWith("." + field))
                .flatMap(entry -> Stream.of(entry.getValue().split(" ")));
    }

    private static Stream<JavaClass> events() {
        return CLASSES.stream().filter(type -> type.isAssignableTo(DomainEvent.class) && type.isRecord());
    }

    private static String name(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** The keys of one language's own file. */
    private static Set<String> keys(String language) {
        Locale locale = language.isEmpty() ? Locale.ROOT : Locale.forLanguageTag(language);
        Control exactly = new Control() {
            @Override
            public List<Locale> getCandidateLocales(String name, Locale wanted) {
                return List.of(wanted);
            }
        };
        return ResourceBundle.getBundle("org.karez.web.text", locale, exactly).keySet();
    }
}
