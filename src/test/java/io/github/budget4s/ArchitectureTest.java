package io.github.budget4s;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.report.table.Cell;
import java.security.MessageDigest;
import java.util.Set;

/**
 * Holds the program to its rooms in a row: read, domain, analysis, report, render, and journal, database and write
 * beside them; the command line joins them.
 */
@AnalyzeClasses(packages = "io.github.budget4s", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.github.budget4s";
    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");
    private static final Set<String> MEASURE_MAKERS = Set.of("<init>", "money", "count");
    private static final Set<String> CLOCKED = Set.of(
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.YearMonth",
            "java.time.Year",
            "java.time.MonthDay",
            "java.time.Instant",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime");

    private static final Set<String> INPUT_SUMMARIES = Set.of(ROOT + ".report.InputSummary");
    /** Values that options are parsed into and that live where they are used; texts say what is wrong with one. */
    private static final Set<String> VALUES_OF_OPTIONS = Set.of(
            ROOT + ".analysis.allocation.ShareMethod",
            ROOT + ".analysis.allocation.ShareMethod$WeightedYears",
            ROOT + ".cli.ColorChoice",
            ROOT + ".render.Format",
            ROOT + ".render.language.Language",
            ROOT + ".render.language.Localizer");

    @ArchTest
    static final ArchRule DOMAIN_USES_ONLY_THE_JDK = classes()
            .that()
            .resideInAPackage("..budget4s.domain..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "..budget4s.domain.."));

    @ArchTest
    static final ArchRule READING_LEADS_TO_THE_DOMAIN = seesOnly("read", "database", "domain", "read");

    @ArchTest
    static final ArchRule ANALYSIS_KNOWS_THE_DOMAIN = seesOnly("analysis", "domain", "journal", "analysis");

    @ArchTest
    static final ArchRule REPORTS_ARE_OF_ANALYSES = seesOnly("report", "analysis", "domain", "journal", "report");

    /** What a report needs of a figure it has before it makes the cell: only renderers ask a cell what it holds. */
    @ArchTest
    static final ArchRule ONLY_RENDERERS_READ_CELLS = noClasses()
            .that()
            .resideOutsideOfPackages("..budget4s.render..", "..budget4s.report.table..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a cell is asked what it holds",
                    (JavaMethodCall call) -> call.getTargetOwner().isAssignableTo(Cell.class)
                            && call.getTarget()
                                    .resolveMember()
                                    .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                                    .isPresent()))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.report\\.table\\.Cells.*");

    @ArchTest
    static final ArchRule RENDERERS_KNOW_REPORTS = seesOnly("render", "report", "domain", "render");

    @ArchTest
    static final ArchRule WRITING_KNOWS_THE_DOMAIN = seesOnly("write", "database", "domain", "write");

    /** What is read and what is written have connections in common, and nothing else. */
    @ArchTest
    static final ArchRule CONNECTIONS_KNOW_THE_DOMAIN = seesOnly("database", "domain", "database");

    @ArchTest
    static final ArchRule DATABASES_STAY_AT_THE_EDGE =
            onlyIn("java.sql..", "..budget4s.database..", "..budget4s.read.database..", "..budget4s.write.table..");

    @ArchTest
    static final ArchRule INPUTS_ARE_READ_AND_REPORTED =
            seesOnly("input", "read", "domain", "analysis", "report", "input");

    @ArchTest
    static final ArchRule INPUTS_AND_WRITING_ARE_OF_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackages("..budget4s.input..", "..budget4s.write..", "..budget4s.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..budget4s.input..", "..budget4s.write..");

    @ArchTest
    static final ArchRule THE_JOURNAL_KNOWS_THE_DOMAIN = seesOnly("journal", "domain", "journal");

    @ArchTest
    static final ArchRule THE_JOURNAL_IS_OF_THE_RESERVE_AND_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..budget4s.journal..",
                    "..budget4s.analysis.reserve..",
                    "..budget4s.report.reserve..",
                    "..budget4s.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..budget4s.journal..");

    @ArchTest
    static final ArchRule NOBODY_SEES_THE_COMMAND_LINE = noClasses()
            .that()
            .resideOutsideOfPackage("..budget4s.cli..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..budget4s.cli..");

    @ArchTest
    static final ArchRule INPUT_READS_AND_COLLECTS = classes()
            .that()
            .resideInAPackage("..budget4s.input..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "..budget4s.input..", "..budget4s.read..", "..budget4s.domain..", "..budget4s.analysis..")
                    .or(named(INPUT_SUMMARIES))
                    .or(DescribedPredicate.not(resideInAPackage(ROOT + "..")))
                    .as("reside in the rooms that input may see"));

    @ArchTest
    static final ArchRule OPTIONS_ONLY_PARSE_AND_VALIDATE = classes()
            .that()
            .resideInAPackage("..budget4s.cli.options..")
            .and()
            // It knows the columns of all kinds of files, for --column and the project file.
            .doNotHaveSimpleName("InputColumns")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("..budget4s.cli.options..", "..budget4s.domain..", "..budget4s.read.value..")
                            .or(named(VALUES_OF_OPTIONS))
                            .or(DescribedPredicate.not(resideInAPackage(ROOT + "..")))
                            .as("be options, or what they are parsed into"));

    @ArchTest
    static final ArchRule COMMANDS_TAKE_FEW_PARAMETERS = noCodeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(
                    "..budget4s.cli..",
                    "..budget4s.input..",
                    "..budget4s.read.ledger..",
                    "..budget4s.read.csv..",
                    "..budget4s.read.source..")
            .should(com.tngtech.archunit.lang.ArchCondition.from(DescribedPredicate.describe(
                    "have more than 7 parameters, a record more than 8",
                    (JavaCodeUnit unit) -> unit.getRawParameterTypes().size()
                            > (unit.getOwner().isRecord() && unit.isConstructor() ? 8 : 7))));

    @ArchTest
    static final ArchRule ROWS_KNOW_NO_DATES_AND_NUMBERS = noClasses()
            .that()
            .resideInAPackage("..budget4s.read.source..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..budget4s.read.value..");

    @ArchTest
    static final ArchRule THE_FAST_SCANNER_STANDS_BEHIND_ITS_SEAM = noClasses()
            .that()
            .resideOutsideOfPackage("..budget4s.read.csv.fast..")
            .and()
            // It is chosen in the one and its rows are looked into in the other.
            .doNotHaveFullyQualifiedName(ROOT + ".read.RowFiles")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".read.ledger.row.LedgerRow")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..budget4s.read.csv.fast..");

    /**
     * The kinds are made of definitions alone; what is done for all of them knows none, and its rooms see downwards.
     */
    @ArchTest
    static final ArchRule ROOMS_OF_TABLES_SEE_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("..budget4s.read.ledger..")
            .layer("word")
            .definedBy("..read.ledger.word..")
            .layer("definition")
            .definedBy("..read.ledger.definition..")
            .layer("kind")
            .definedBy("..read.ledger.kind..")
            .layer("row")
            .definedBy("..read.ledger.row..")
            .layer("header")
            .definedBy("..read.ledger.header..")
            .layer("standing")
            .definedBy("..read.ledger.standing..")
            .layer("line")
            .definedBy("..read.ledger.line..")
            .layer("total")
            .definedBy("..read.ledger.total..")
            .layer("layout")
            .definedBy("..read.ledger.layout..")
            .layer("sum")
            .definedBy("..read.ledger.sum..")
            .layer("duplicate")
            .definedBy("..read.ledger.duplicate..")
            .layer("ledger")
            .definedBy(ROOT + ".read.ledger")
            .whereLayer("word")
            .mayNotAccessAnyLayer()
            .whereLayer("definition")
            .mayOnlyAccessLayers("word")
            .whereLayer("kind")
            .mayOnlyAccessLayers("word", "definition")
            .whereLayer("row")
            .mayOnlyAccessLayers("word", "definition")
            .whereLayer("header")
            .mayOnlyAccessLayers("word", "definition", "row")
            .whereLayer("standing")
            .mayOnlyAccessLayers("word", "definition", "row")
            .whereLayer("line")
            .mayOnlyAccessLayers("word", "definition", "row", "header", "standing")
            .whereLayer("total")
            .mayOnlyAccessLayers("word", "definition", "row", "standing", "line")
            .whereLayer("layout")
            .mayOnlyAccessLayers("word", "definition", "row", "header")
            .whereLayer("sum")
            .mayOnlyAccessLayers("word", "definition", "row", "line", "layout")
            .whereLayer("duplicate")
            .mayOnlyAccessLayers("word", "definition", "row", "line", "sum")
            .whereLayer("kind")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule KINDS_OF_TABLES_KNOW_NO_CARRIERS = noClasses()
            .that()
            .resideInAPackage("..budget4s.read.ledger.kind..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..budget4s.read.source..",
                    "..budget4s.read.csv..",
                    "..budget4s.read.xlsx..",
                    "..budget4s.read.json..",
                    "..budget4s.read.markdown..",
                    "..budget4s.read.value..");

    @ArchTest
    static final ArchRule NOBODY_SEES_MAIN = noClasses()
            .that()
            .resideInAPackage("..budget4s.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule ANALYSIS_AND_REPORTS_USE_ONLY_THE_JDK = classes()
            .that()
            .resideInAnyPackage("..budget4s.analysis..", "..budget4s.report..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "..budget4s..",
                    "com.nlf.calendar..",
                    "org.hipparchus..",
                    "tech.tablesaw.."));

    @ArchTest
    static final ArchRule MATRICES_AND_DISTRIBUTIONS_STAY_WITH_ESTIMATES = onlyIn(
            "org.hipparchus..",
            "..budget4s.analysis.festival..",
            "..budget4s.analysis.forecast..",
            "..budget4s.analysis.statistics..");

    @ArchTest
    static final ArchRule FINISHED_TABLES_STAY_WITH_CUSTOMERS =
            onlyIn("tech.tablesaw..", "..budget4s.analysis.customers..");

    @ArchTest
    static final ArchRule ENCRYPTION_STAYS_AT_THE_EDGE =
            onlyIn("com.exceptionfactory.jagged..", "..budget4s.read.age..");

    @ArchTest
    static final ArchRule THE_LUNAR_CALENDAR_STAYS_WITH_THE_FESTIVAL =
            onlyIn("com.nlf.calendar..", "..budget4s.analysis.festival..");

    @ArchTest
    static final ArchRule WORKBOOKS_STAY_AT_THE_EDGE =
            onlyIn("org.apache.poi..", "..budget4s.read.xlsx..", "..budget4s.render.xlsx..");

    @ArchTest
    static final ArchRule DELIMITED_WRITING_STAYS_AT_THE_EDGE =
            onlyIn("org.apache.commons.csv..", "..budget4s.read.csv..", "..budget4s.render.csv..");

    @ArchTest
    static final ArchRule DELIMITED_READING_STAYS_AT_THE_EDGE =
            onlyIn("de.siegmar.fastcsv..", "..budget4s.read.csv..", "..budget4s.render.csv..");

    @ArchTest
    static final ArchRule JACKSON_STAYS_AT_THE_EDGE =
            onlyIn("com.fasterxml.jackson..", "..budget4s.read.json..", "..budget4s.render.json..");

    @ArchTest
    static final ArchRule CALENDARS_ARE_WRITTEN_AT_THE_EDGE = onlyIn("biweekly..", "..budget4s.render.ical..");

    @ArchTest
    static final ArchRule SNAKE_YAML_STAYS_AT_THE_EDGE = onlyIn("org.yaml..", "..budget4s.read.yaml..");

    @ArchTest
    static final ArchRule SIGNATURES_ARE_CHECKED_IN_THE_JOURNAL = onlyIn("org.bouncycastle..", "..budget4s.journal..");

    /** WeCom asks for the MD5 of a picture, and for nothing else. */
    @ArchTest
    static final ArchRule DIGESTS_ARE_MADE_IN_ONE_PLACE = noClasses()
            .that()
            .resideOutsideOfPackage("..budget4s.domain.digest..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + ".render.json.RobotMessage")
            .should()
            .callMethod(MessageDigest.class, "getInstance", String.class);

    @ArchTest
    static final ArchRule KEYS_AND_SEALS_STAY_WITH_THE_JOURNAL_AND_WRITING =
            onlyIn("javax.crypto..", "..budget4s.journal..", "..budget4s.write..");

    @ArchTest
    static final ArchRule THE_PARSER_OF_OPTIONS_STAYS_IN_THE_COMMAND_LINE = onlyIn("picocli..", "..budget4s.cli..");

    @ArchTest
    static final ArchRule THE_TERMINAL_STAYS_IN_TEXT = onlyIn("org.jline..", "..budget4s.render.text..");

    @ArchTest
    static final ArchRule MEASURES_ARE_DEFINED_IN_ONE_VOCABULARY = noClasses()
            .that()
            .resideOutsideOfPackage("..budget4s.domain.measure..")
            .should()
            .callCodeUnitWhere(DescribedPredicate.describe(
                    "a measure is made",
                    (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(Measure.class)
                            && MEASURE_MAKERS.contains(call.getTarget().getName())));

    @ArchTest
    static final ArchRule NO_FIELD_IS_A_BINARY_FRACTION = noFields()
            .that(are(inExactRooms()).onResultOf(JavaField::getOwner))
            .should()
            .haveRawType(binaryFraction());

    @ArchTest
    static final ArchRule NO_METHOD_TAKES_OR_GIVES_A_BINARY_FRACTION = noCodeUnits()
            .that(are(inExactRooms()).onResultOf(JavaCodeUnit::getOwner))
            .should(takeOrGiveBinaryFraction());

    @ArchTest
    static final ArchRule NO_CALL_TAKES_OR_GIVES_A_BINARY_FRACTION = noClasses()
            .that(inExactRooms())
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a double or float goes in or comes out",
                    (JavaMethodCall call) -> isBinaryFraction(call.getTarget().getRawReturnType())
                            || call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(ArchitectureTest::isBinaryFraction)));

    @ArchTest
    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".Main")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule NO_CLOCK_IS_LOOKED_AT = noClasses()
            .that()
            .resideInAnyPackage(
                    "..budget4s.domain..", "..budget4s.analysis..", "..budget4s.report..", "..budget4s.render..")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "now is asked for",
                    (JavaMethodCall call) -> "now".equals(call.getTarget().getName())
                            && CLOCKED.contains(call.getTargetOwner().getName())))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class);

    @ArchTest
    static final ArchRule ROOMS_ARE_FREE_OF_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_DOMAIN_IS_FREE_OF_CYCLES =
            slices().matching(ROOT + ".domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ANALYSES_ARE_FREE_OF_CYCLES =
            slices().matching(ROOT + ".analysis.(*)..").should().beFreeOfCycles();

    // read and its formats know each other, as do render and its formats, and cli and its options: a format is found
    // where all of them are known. These cycles stay inside their rooms.

    private static ArchRule seesOnly(String room, String... rooms) {
        String[] others = new String[rooms.length];
        for (int i = 0; i < rooms.length; i++) {
            others[i] = "..budget4s." + rooms[i] + "..";
        }
        return classes()
                .that()
                .resideInAPackage("..budget4s." + room + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(others)
                        .or(DescribedPredicate.not(resideInAPackage(ROOT + "..")))
                        .as("reside in the rooms that %s may see", room));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return DescribedPredicate.describe(
                "be one of " + names,
                (JavaClass type) -> names.contains(type.getBaseComponentType().getName()));
    }

    private static ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static DescribedPredicate<JavaClass> inExactRooms() {
        return resideInAnyPackage(
                "..budget4s.domain.money..", "..budget4s.domain.sales..", "..budget4s.analysis.allocation..");
    }

    private static DescribedPredicate<JavaClass> binaryFraction() {
        return DescribedPredicate.describe("double or float", ArchitectureTest::isBinaryFraction);
    }

    private static boolean isBinaryFraction(JavaClass type) {
        return BINARY_FRACTIONS.contains(type.getBaseComponentType().getName());
    }

    private static com.tngtech.archunit.lang.ArchCondition<JavaCodeUnit> takeOrGiveBinaryFraction() {
        return com.tngtech.archunit.lang.ArchCondition.from(DescribedPredicate.describe(
                "take or give a double or float",
                (JavaCodeUnit unit) -> isBinaryFraction(unit.getRawReturnType())
                        || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isBinaryFraction)));
    }
}
