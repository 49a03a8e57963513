package org.karez.web.trail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.karez.shared.DomainEvent;
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
