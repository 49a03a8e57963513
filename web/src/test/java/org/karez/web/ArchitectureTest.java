package org.karez.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The plan of the pages: each feature's pages know their own business and nothing of other pages. */
class ArchitectureTest {

    private static final String WEB = "org.karez.web.";
    private static final String BUSINESS = "org.karez.";
    private static final int FIELDS_OF_A_PAGE = 5;

    private static final List<String> CASE_WORK =
            List.of("approval", "party", "casefile", "asset", "transfer", "disclosure", "request");

    /** The pages of a feature and the business they may know, beside {@code shared} and {@code officer}, which all may. */
    private static final Map<String, List<String>> PAGES = Map.ofEntries(
            Map.entry("shared", List.of()),
            // A witness of the trail comes in by a token that the trail knows.
            Map.entry("officer", List.of("trail")),
            Map.entry("help", List.of()),
            Map.entry(
                    "reference",
                    Stream.concat(Stream.of("trail"), CASE_WORK.stream()).toList()),
            Map.entry(
                    "trail",
                    Stream.concat(Stream.of("trail", "proof"), CASE_WORK.stream())
                            .toList()),
            Map.entry("work", List.of("work")),
            Map.entry("audit", List.of("audit", "asset")),
            // What is proposed is shown in the words of the case file's pages.
            Map.entry(
                    "approval",
                    Stream.concat(CASE_WORK.stream(), Stream.of("web.casefile")).toList()),
            Map.entry("party", List.of("approval", "party", "casefile")),
            Map.entry("casefile", List.of("approval", "party", "casefile")),
            Map.entry("asset", List.of("approval", "party", "casefile", "asset")),
            Map.entry("transfer", List.of("approval", "party", "casefile", "asset", "transfer")),
            Map.entry("disclosure", List.of("approval", "party", "casefile", "asset", "transfer", "disclosure")),
            Map.entry("request", List.of("approval", "party", "casefile", "asset", "request")));

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void everyPackageIsAFeatureOfTheTable() {
        Set<String> found = CLASSES.stream().map(ArchitectureTest::feature).collect(toSet());
        assertThat(PAGES.keySet())
                .as("a feature is one flat package, and has its row in the table")
                .containsAll(found);
        assertThat(found).isNotEmpty();
    }

    @Test
    void pagesKnowTheirOwnBusinessAndNoOtherPages() {
        Map<String, Set<String>> strayed = new HashMap<>();
        for (JavaClass type : CLASSES) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency -> !mayKnow(feature(type), dependency.getTargetClass()))
                    .forEach(dependency -> strayed.computeIfAbsent(feature(type), name -> new TreeSet<>())
                            .add(dependency.getDescription()));
        }
        assertThat(strayed).isEmpty();
    }

    @Test
    void pagesKnowNoDatabase() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "jakarta\\.persistence\\.(Entity(Manager|Transaction)|Persistence(Context|Unit)|.*Query).*"
                                + "|javax?\\.sql\\..*|org\\.karez\\.db\\..*")
                .check(CLASSES);
    }

    @Test
    void aPageHasFewHelpers() {
        Map<String, Set<String>> injected = new HashMap<>();
        CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .forEach(type -> injected.put(
                        type.getName(),
                        type.getFields().stream()
                                .filter(field -> field.isAnnotatedWith(Inject.class)
                                        && !field.isAnnotatedWith(ConfigProperty.class))
                                .map(field -> field.getName())
                                .collect(toSet())));
        assertThat(injected)
                .as("page beans")
                .isNotEmpty()
                .allSatisfy((page, fields) -> assertThat(fields).as(page).hasSizeLessThanOrEqualTo(FIELDS_OF_A_PAGE));
    }

    private static String feature(JavaClass type) {
        return type.getPackageName()
                .substring(Math.min(WEB.length(), type.getPackageName().length()));
    }

    private static boolean mayKnow(String feature, JavaClass other) {
        if (other.getPackageName().startsWith(WEB)) {
            return feature(other).equals(feature)
                    || feature(other).equals("shared")
                    || PAGES.getOrDefault(feature, List.of()).contains("web." + feature(other));
        }
        if (other.getPackageName().startsWith(BUSINESS)) {
            String business = other.getPackageName().substring(BUSINESS.length());
            return List.of("shared", "officer").contains(business)
                    || PAGES.getOrDefault(feature, List.of()).contains(business);
        }
        return true;
    }
}
