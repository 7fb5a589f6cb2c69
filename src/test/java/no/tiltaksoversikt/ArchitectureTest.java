package no.tiltaksoversikt;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.TryCatchBlock;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that the compiler doesn't know. */
class ArchitectureTest {

    private static final String BASE = "no.tiltaksoversikt";
    private static final Set<String> FOUNDATION = Set.of("platform", "security");

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    record Feature(String name, Set<String> mayUse, String because) {}

    static List<Feature> features() {
        return List.of(
                new Feature("platform", Set.of(), "it is what every feature stands on"),
                new Feature("security", Set.of("platform"), "who calls is decided before anything else"),
                new Feature("organisation", FOUNDATION, "ministries and agencies exist without editions"),
                new Feature("edition", with("organisation"), "an edition invites agencies"),
                new Feature(
                        "measure",
                        with("organisation", "edition"),
                        "a measure is an agency's answer to an edition's questionnaire"),
                new Feature("validation", with("edition", "measure"), "rules look at answers and at what was asked"),
                new Feature(
                        "submission",
                        with("edition", "organisation", "measure", "validation"),
                        "an answer is checked and becomes measures"),
                new Feature(
                        "altinn",
                        with("edition", "organisation", "measure", "submission", "validation"),
                        "forms go out as the questionnaire says, and what comes in is submitted like any other answer"),
                new Feature(
                        "list",
                        with("edition", "organisation", "measure", "submission", "validation"),
                        "a list is read as a body of the agency that it names, and submitted like any other answer"),
                new Feature(
                        "review",
                        with("edition", "organisation", "measure", "validation", "submission"),
                        "what was submitted is looked over, corrected by the same rules, and frozen"),
                new Feature(
                        "followup",
                        with("edition", "organisation", "submission"),
                        "whom to write to follows from who is invited and how far each has come"),
                new Feature(
                        "event",
                        with("edition"),
                        "an edition is announced before its deadline; all else is in the outbox"),
                new Feature("audit", FOUNDATION, "reading the trail asks who calls, which the platform can't"),
                new Feature(
                        "privacy",
                        with("edition"),
                        "when contacts are erased follows from the edition; whoever stores some erases them itself"),
                new Feature(
                        "statistics",
                        with("edition", "organisation", "measure", "submission"),
                        "numbers are counted from what is stored; the response rate is the number of submissions"),
                new Feature(
                        "publication",
                        with("edition", "organisation", "measure", "statistics", "validation", "review"),
                        "what the public reads and takes home is made of what is stored, named as the statistics name it; "
                                + "a page shows the rules, corrections and revisions"),
                new Feature(
                        "reference",
                        with("edition", "organisation", "measure", "validation", "submission", "statistics"),
                        "the synthetic editions are made the way agencies make theirs; nobody uses it"));
    }

    private static Set<String> with(String... features) {
        var all = new TreeSet<>(FOUNDATION);
        all.addAll(List.of(features));
        return all;
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_feature_uses_only_those_that_it_may(Feature feature) {
        var allowed = DescribedPredicate.describe("any other feature", (JavaClass used) -> {
            var name = featureOf(used);
            return !name.isEmpty()
                    && !name.equals(feature.name())
                    && !feature.mayUse().contains(name);
        });
        noClasses()
                .that(resideInAPackage(BASE + "." + feature.name() + ".."))
                .should()
                .dependOnClassesThat(allowed)
                .because(feature.because())
                .check(MAIN);
    }

    @Test
    void every_package_belongs_to_a_feature() {
        var known = features().stream().map(Feature::name).toList();
        assertThat(MAIN.stream().map(ArchitectureTest::featureOf).filter(name -> !name.isEmpty()))
                .as("a new feature needs a line above, with what it may use and why")
                .allMatch(known::contains);
    }

    @Test
    void packages_are_named_for_what_they_are_about() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..impl..",
                        "..dto..",
                        "..model..",
                        "..service..",
                        "..services..",
                        "..helper..",
                        "..misc..")
                .because("everything ends up in a package that is about nothing")
                .check(MAIN);
    }

    @Test
    void endpoints_are_public() {
        methods()
                .that(areEndpoints())
                .should()
                .bePublic()
                .because("Quarkus silently leaves out the others")
                .check(MAIN);
    }

    @Test
    void endpoints_say_who_may_call_them() {
        methods()
                .that(areEndpoints())
                .should(haveSecurity())
                .because("access is never decided by forgetting")
                .check(MAIN);
        assertThat(MAIN.stream().flatMap(type -> type.getMethods().stream()).filter(areEndpoints()))
                .as("endpoints that the rule looks at")
                .hasSizeGreaterThan(15);
    }

    @Test
    void resources_are_named_so() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .because("a newcomer finds the way in by the suffix")
                .check(MAIN);
    }

    @Test
    void transactions_begin_in_services() {
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Service|Query|Loader|ReferenceEdition)")
                .because(
                        "a write use case is one transaction, a query or a loader reads in one (in one state of the data by OneState), "
                                + "and a reference edition is planned in steps that can each be done again")
                .check(MAIN);
        noClasses()
                .should(beAnnotatedWith(Transactional.class))
                .because("on a class it would also hold for methods that nobody thought of")
                .check(MAIN);
    }

    @Test
    void only_its_owner_writes_an_entity() {
        noClasses()
                .should(writeEntitiesOfOthers())
                .because("the statics of active record are public, and an entity's rules live with its feature")
                .check(MAIN);
    }

    @Test
    void dependencies_come_through_constructors() {
        noFields()
                .should(beAnnotatedWith(Inject.class))
                .orShould(beAnnotatedWith(ConfigProperty.class))
                .because(
                        "what a class needs stands in its constructor; only the request's own objects (@Context) can't")
                .check(MAIN);
        constructors()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe("at most eight", types -> types.size() <= 8))
                .because("a class that needs more does too much")
                .check(MAIN);
    }

    @Test
    void money_and_shares_are_never_floating() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(BASE + ".platform.chart")
                .should()
                .notHaveRawType(double.class)
                .andShould()
                .notHaveRawType(float.class)
                .andShould()
                .notHaveRawType(Double.class)
                .andShould()
                .notHaveRawType(Float.class)
                .because("kroner and per cent are exact; only the places of a chart's shapes are not")
                .check(MAIN);
    }

    @Test
    void nobody_catches_everything() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + ".platform.database.EmbeddedDatabase")
                .should(catchAnyOf(Exception.class, RuntimeException.class, Throwable.class, Error.class))
                .because("the one mapper turns what nobody expected into a problem and logs it; only the embedded "
                        + "database cleans up after any failure and throws it on")
                .check(MAIN);
    }

    private static String featureOf(JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(BASE + ".") ? name.substring(BASE.length() + 1).split("\\.")[0] : "";
    }

    private static DescribedPredicate<JavaMethod> areEndpoints() {
        return DescribedPredicate.describe("are endpoints", method -> method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static ArchCondition<JavaMethod> haveSecurity() {
        return condition("say who may call them", (method, events) -> {
            var secured = method.isAnnotatedWith(PermitAll.class)
                    || method.isAnnotatedWith(RolesAllowed.class)
                    || method.getOwner().isAnnotatedWith(PermitAll.class)
                    || method.getOwner().isAnnotatedWith(RolesAllowed.class);
            events.add(new SimpleConditionEvent(method, secured, method.getFullName()));
        });
    }

    private static ArchCondition<JavaClass> writeEntitiesOfOthers() {
        var writes = Set.of("persist", "persistAndFlush", "delete", "deleteAll", "deleteById", "update", "flush");
        return condition("write entities of other features", (type, events) -> {
            for (JavaAccess<?> call : type.getAccessesFromSelf()) {
                if (call instanceof JavaMethodCall
                        && writes.contains(call.getName())
                        && assignableTo(PanacheEntityBase.class).test(call.getTargetOwner())
                        && !featureOf(call.getTargetOwner()).equals(featureOf(type))) {
                    events.add(SimpleConditionEvent.satisfied(call, call.getDescription()));
                }
            }
        });
    }

    private static ArchCondition<JavaClass> catchAnyOf(Class<?>... types) {
        var names = Set.of(types).stream().map(Class::getName).toList();
        return condition(
                "catch everything", (type, events) -> type.getCodeUnits().forEach(unit -> {
                    for (TryCatchBlock block : unit.getTryCatchBlocks()) {
                        block.getCaughtThrowables().stream()
                                .filter(caught -> names.contains(caught.getName()))
                                .filter(caught -> !isCompilers(block))
                                .forEach(caught -> events.add(SimpleConditionEvent.satisfied(
                                        unit, unit.getFullName() + " catches " + caught.getName())));
                    }
                }));
    }

    /** The compiler writes catches of Throwable itself, to close what try-with-resources opens. */
    private static boolean isCompilers(TryCatchBlock block) {
        return block.getCaughtThrowables().stream()
                .allMatch(caught -> caught.getName().equals("java.lang.Throwable"));
    }

    private interface Check<T> {
        void accept(T item, ConditionEvents events);
    }

    private static <T> ArchCondition<T> condition(String description, Check<T> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(T item, ConditionEvents events) {
                check.accept(item, events);
            }
        };
    }
}
