package org.karez;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.karez.officer.AsOfficer;
import org.karez.officer.SigninService;
import org.karez.shared.CanonicalJson;
import org.karez.shared.CanonicalReader;

/** The house's plan: which feature may know which, and what holds in all of them. */
class ArchitectureTest {

    private static final String ROOT = "org.karez.";

    /** Each feature and the features it may know. A feature knows only earlier ones, so that there is no circle. */
    private static final Map<String, Set<String>> FEATURES = new LinkedHashMap<>();

    static {
        // The module below, whose check of the database the start of the application uses.
        feature("db");
        feature("shared", "db");
        feature("officer", "shared");
        feature("merkle");
        feature("proof", "shared", "merkle");
        feature("trail", "shared", "officer", "merkle", "proof");
        feature("export", "shared", "merkle", "proof", "trail");
        feature("name");
        feature("approval", "shared", "officer");
        feature("party", "shared", "officer", "name", "approval");
        feature("casefile", "shared", "officer", "name", "approval", "party");
        feature("asset", "shared", "officer", "name", "approval", "party", "casefile");
        feature("transfer", "shared", "officer", "name", "approval", "party", "casefile", "asset");
        feature("disclosure", "shared", "officer", "name", "approval", "party", "casefile", "asset", "transfer");
        feature("request", "shared", "officer", "name", "approval", "party", "casefile", "asset");
        feature("work", "shared", "officer");
        feature("audit", "shared", "officer", "name", "approval", "party", "casefile", "asset");
        feature("hit", "shared", "officer", "name", "approval", "party", "casefile", "asset");
        feature("programme", "shared", "officer", "name", "approval", "party", "casefile", "asset");
        feature(
                "report",
                "shared",
                "officer",
                "name",
                "approval",
                "party",
                "casefile",
                "asset",
                "transfer",
                "disclosure",
                "request",
                "hit",
                "programme");
    }

    private static final JavaClasses BUSINESS = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    void everyPackageIsAFeatureOfTheTable() {
        Set<String> found = new TreeSet<>();
        BUSINESS.forEach(type -> found.add(feature(type)));
        assertThat(FEATURES.keySet())
                .as("a feature is one flat package, and has its row in the table")
                .containsAll(found);
        assertThat(found).isNotEmpty();
    }

    @Test
    void aFeatureKnowsOnlyTheFeaturesOfItsRow() {
        Map<String, Set<String>> strayed = new HashMap<>();
        for (JavaClass type : BUSINESS) {
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith(ROOT))
                    .filter(dependency -> !mayKnow(feature(type), feature(dependency.getTargetClass())))
                    .forEach(dependency -> strayed.computeIfAbsent(feature(type), name -> new TreeSet<>())
                            .add(dependency.getDescription()));
        }
        assertThat(strayed).isEmpty();
    }

    @Test
    void theBusinessKnowsNoPages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "org.primefaces..", "org.omnifaces..")
                .check(BUSINESS);
    }

    /** Whoever checks a proof or follows the log has no server: what these classes need, the JDK has. */
    @Test
    void proofsNeedNoServer() {
        classes()
                .that()
                .resideInAnyPackage("org.karez.proof", "org.karez.merkle")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.karez.proof", "org.karez.merkle")
                        .or(type(CanonicalJson.class))
                        .or(type(CanonicalReader.class)))
                .check(BUSINESS);
    }

    /** Whoever checks an export has no server either: of the trail it takes the checks and what they check, and nothing that the server runs. */
    @Test
    void exportsNeedNoServer() {
        classes()
                .that()
                .resideInAPackage("org.karez.export")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.karez.export",
                        "org.karez.proof",
                        "org.karez.merkle",
                        "org.karez.shared",
                        "org.karez.trail",
                        "org.postgresql"))
                .check(BUSINESS);
        noClasses()
                .that()
                .resideInAPackage("org.karez.trail")
                .and(areReachedBy("org.karez.export"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta..", "org.eclipse.."))
                .check(BUSINESS);
    }

    /** All but signing in, which comes before. */
    @Test
    void aServiceRunsAsTheOfficerWhoSignedIn() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .and()
                .doNotBelongToAnyOf(SigninService.class)
                .should()
                .beAnnotatedWith(AsOfficer.class)
                .check(BUSINESS);
    }

    @Test
    void entitiesHaveVerbsAndNoSetters() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(BUSINESS);
    }

    /** An event that is handled later is outside of the transaction, and the trail could miss what was done. */
    @Test
    void eventsAreFiredInsideTheTransaction() {
        noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(Event.class))).and(target(name("fireAsync"))))
                .check(BUSINESS);
    }

    @Test
    void namesSayWhatAThingIsInTheOffice() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*(Impl|Utils?|Manager|Helper|Base|Dto|DTO|Dao|DAO|Facade|Mapper|Assembler|Repository)")
                .check(BUSINESS);
    }

    /** Those on which classes of a package depend, however far away. */
    private static DescribedPredicate<JavaClass> areReachedBy(String aPackage) {
        Set<JavaClass> reached = new HashSet<>();
        Deque<JavaClass> open = new ArrayDeque<>();
        BUSINESS.stream().filter(type -> type.getPackageName().equals(aPackage)).forEach(open::push);
        while (!open.isEmpty()) {
            open.pop().getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(type -> BUSINESS.contain(type.getName()) && reached.add(type))
                    .forEach(open::push);
        }
        return DescribedPredicate.describe("are reached by " + aPackage, reached::contains);
    }

    private static void feature(String name, String... knows) {
        assertThat(FEATURES.keySet()).as("rows above %s", name).containsAll(List.of(knows));
        FEATURES.put(name, Set.of(knows));
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static boolean mayKnow(String feature, String other) {
        return feature.equals(other) || FEATURES.getOrDefault(feature, Set.of()).contains(other);
    }
}
