package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Activity;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.policy.Policy;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.read.yaml.PlanReader;
import io.github.budget4s.read.yaml.PlanTerms;
import io.github.budget4s.read.yaml.PolicyReader;
import io.github.budget4s.render.language.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InitCommandTest {

    private static final List<String> YAML_FILES = List.of("budget4s", "plan", "policy");

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    static Stream<Arguments> templates() {
        return Stream.of(ProjectTemplate.values())
                .flatMap(template -> Stream.of("zh", "en").map(language -> Arguments.of(template, language)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsReadWithoutProblems(ProjectTemplate template, String language) throws IOException {
        CommandRun run = run("init", "new", "--template", template.optionName(), "--lang", language);

        assertThat(run.code()).as(run.err()).isZero();
        Path made = folder.resolve("new");
        Plan plan = PlanReader.read(
                made.resolve("plan.yaml"), "plan.yaml", new PlanTerms(1, new Names(Aliases.NONE), "CNY"));
        Policy policy = PolicyReader.read(made.resolve("policy.yaml"), "policy.yaml", new Names(Aliases.NONE), "CNY");
        assertThat(plan.year()).isEqualTo(2026);
        assertThat(policy.year()).isEqualTo(2026);
        assertThat(policy.items()).isNotEmpty();
        assertThat(plan.goals().salesPlan()).hasSize(template.hasSales() ? 0 : 12);
        assertThatItAddsUp(plan);
        policy.items().stream()
                .flatMap(item -> item.channels().stream().filter(channel -> !channel.equals(item.name())))
                .forEach(channel -> assertThat(plan.channels())
                        .satisfiesAnyOf(channels -> assertThat(channels).isEmpty(), channels -> assertThat(channels)
                                .extracting(Channel::name)
                                .contains(channel)));
        for (String name : YAML_FILES) {
            String text = Files.readString(made.resolve(name + ".yaml"));
            assertThat(text)
                    .startsWith("# yaml-language-server: $schema=schema/" + name + ".schema.json\n")
                    .containsPattern("zh".equals(language) ? "# .*\\p{IsHan}" : "# [A-Z]");
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Files.readString(made.resolve("schema/" + name + ".schema.json")))
                            .validate(text, InputFormat.YAML))
                    .as(name)
                    .isEmpty();
        }
    }

    /** A sample that contradicts itself would be pointed at by the very commands that it is to show. */
    private static void assertThatItAddsUp(Plan plan) {
        Money parts = plan.reserve();
        for (RegularItem item : plan.regular()) {
            parts = parts.plus(item.yearly());
        }
        for (Activity activity : plan.activities()) {
            parts = parts.plus(activity.ownMoney());
        }
        for (Channel channel : plan.channels()) {
            parts = parts.plus(channel.yearly());
        }
        Money total = Objects.requireNonNull(plan.total());
        if (plan.channels().isEmpty()) {
            assertThat(parts).isLessThan(total);
        } else {
            assertThat(parts).isEqualTo(total);
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateRunsAtOnce(ProjectTemplate template, String language) {
        run("init", "new", "--template", template.optionName(), "--lang", language);

        if (template.hasSales()) {
            CommandRun inspected = run("inspect", "-C", "new");
            assertThat(inspected.code()).as(inspected.err()).isZero();
            assertThat(inspected.out())
                    .contains("months,36,2023-01/2025-12")
                    .contains(template == ProjectTemplate.GROUP ? "rows_used,82," : "rows_used,36,")
                    .contains("months_missing,0,")
                    .contains("problems,0,");
        } else {
            assertThat(folder.resolve("new/sales.csv")).doesNotExist();
        }
        CommandRun allocated =
                template.hasSales() ? run("allocate", "-C", "new") : run("allocate", "-C", "new", "--by", "plan");
        assertThat(allocated.code()).as(allocated.err()).isZero();
        assertThat(allocated.out()).contains("2026-12,");
        CommandRun saved = template.hasSales()
                ? run("allocate", "-C", "new", "-o", "budget.csv")
                : run("allocate", "-C", "new", "--by", "plan", "-o", "budget.csv");
        assertThat(saved.code()).as(saved.err()).isZero();
        CommandRun watched = run("variance", "-C", "new", "--budget", "budget.csv", "--fail-on", "never");
        assertThat(watched.code()).as(watched.err()).isZero();
        assertThat(watched.out()).contains("full_year,");
        CommandRun measured = run("kpi", "-C", "new");
        assertThat(measured.code()).as(measured.err()).isZero();
        CommandRun proposed = run("budget", "-C", "new");
        assertThat(proposed.code()).as(proposed.err()).isZero();
        assertThat(proposed.out()).as("nothing is supported that is not spent").doesNotContain(",-");
        // Infos are no contradictions: they do not show in the exit code.
        CommandRun checked = run("plan", "check", "-C", "new");
        assertThat(checked.code()).as(checked.out()).isZero();
    }

    @Test
    void theFilesAreWrittenHereAndListed() throws IOException {
        CommandRun run = run("init");

        assertThat(run.code()).isZero();
        assertThat(files(folder))
                .containsExactly(
                        "budget4s.yaml",
                        "funnel.csv",
                        "plan.yaml",
                        "policy.yaml",
                        "sales.csv",
                        "schema/budget4s.schema.json",
                        "schema/plan.schema.json",
                        "schema/policy.schema.json",
                        "spend.csv");
        assertThat(run.out().lines()).hasSize(10).first().isEqualTo("file,purpose");
        assertThat(run.out().replace('\\', '/').lines().skip(1).map(line -> line.replaceAll(",.*", "")))
                .containsExactlyInAnyOrderElementsOf(files(folder));
        assertThat(run.err()).isEqualTo("note: Put your own figures in, then: budget4s allocate\n");
    }

    @Test
    void theNextStepIsWrittenAsTheProgramWasCalled() {
        CommandRun run = CommandRun.of(
                folder,
                Map.of("BUDGET4S_COMMAND", "bin/budget4s"),
                InputStream.nullInputStream(),
                0,
                Locale.ENGLISH,
                "init",
                "new");

        assertThat(run.err()).isEqualTo("note: Put your own figures in, then: bin/budget4s allocate -C new\n");
    }

    @Test
    void chineseTablesOpenInSpreadsheetsAsTheyAre() throws IOException {
        run("init", "--lang", "zh");

        assertThat(Files.readString(folder.resolve("sales.csv"))).startsWith("\ufeff示例数据");
        assertThat(Files.readString(folder.resolve("spend.csv"))).startsWith("\ufeff示例数据");
        assertThat(Files.readString(folder.resolve("funnel.csv"))).startsWith("\ufeff示例数据");
    }

    @Test
    void nothingIsWrittenWhereOneOfTheFilesIs() throws IOException {
        Files.createDirectories(folder.resolve("new/schema"));
        Files.writeString(folder.resolve("new/plan.yaml"), "mine");
        Files.writeString(folder.resolve("new/schema/plan.schema.json"), "mine");

        CommandRun run = run("init", "new");

        assertThat(run.code()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace('\\', '/')).isEqualTo("""
                        new/plan.yaml: is there already, and nothing was written; choose another name or folder, or move it away
                        new/schema/plan.schema.json: is there already, and nothing was written; choose another name or folder, or move it away
                        """);
        assertThat(files(folder.resolve("new"))).containsExactly("plan.yaml", "schema/plan.schema.json");
        assertThat(folder.resolve("new/plan.yaml")).hasContent("mine");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToNowhereIsAFileToo() throws IOException {
        Files.createSymbolicLink(folder.resolve("plan.yaml"), Path.of("nowhere"));

        assertThat(run("init").code()).isEqualTo(ExitCode.OUTPUT);
        assertThat(files(folder)).isEmpty();
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        // The schemas come last: what was written before them must go again.
        Files.writeString(folder.resolve("schema"), "a file where a folder is to be");

        CommandRun run = run("init");

        assertThat(run.code()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err().replace('\\', '/'))
                .startsWith("schema/budget4s.schema.json: ")
                .contains("is a file; expected a folder");
        assertThat(files(folder)).containsExactly("schema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "file/below", "a/../file/b"})
    void aFileIsNoFolder(String directory) throws IOException {
        Files.writeString(folder.resolve("file"), "mine");

        CommandRun run = run("init", directory);

        assertThat(run.code()).isEqualTo(ExitCode.OUTPUT);
        assertThat(run.err()).contains("is a file; expected a folder");
        assertThat(files(folder)).containsExactly("file");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void foldersAreMadeAsDeepAsAsked() throws IOException {
        assertThat(run("init", "-C", "a", "b/c", "--template", "small").code()).isZero();
        assertThat(files(folder.resolve("a/b/c"))).contains("budget4s.yaml", "schema/plan.schema.json");
    }

    @Test
    void theListOfFilesMustNotReplaceOneOfThem() throws IOException {
        CommandRun run = run("init", "new", "-o", "new/../new/sales.csv");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void aMistypedTemplateIsTold() {
        CommandRun run = run("init", "--template", "anual");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("expected one of annual, new-store, small, plan, group; did you mean “annual”?");
    }

    @Test
    void bothLanguagesHaveTheSameFiles() {
        for (ProjectTemplate template : ProjectTemplate.values()) {
            assertThat(template.files(Language.ZH))
                    .extracting(ProjectTemplate.TemplateFile::name)
                    .isEqualTo(template.files(Language.EN).stream()
                            .map(ProjectTemplate.TemplateFile::name)
                            .toList());
        }
    }
}
