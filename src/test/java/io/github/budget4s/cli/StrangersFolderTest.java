package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens folders and files that somebody made to do harm. */
class StrangersFolderTest {

    private static final String SALES = "month,units\n2025-01,5\n";
    private static final int BAD_DATA = 65;
    private static final int NOT_READABLE = 66;

    @TempDir
    private Path parent = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void makeAFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("project"));
        Files.writeString(folder.resolve("sales.csv"), SALES);
        Files.writeString(folder.resolve("record.json"), "{\"args\":1}");
    }

    private CommandRun run(String project, String... arguments) throws IOException {
        Files.writeString(folder.resolve("budget4s.yaml"), "year: 2026\nsales: sales.csv\n" + project);
        return CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.jsonl", "sub/../../evil.jsonl", "/tmp/budget4s-evil.jsonl", "."})
    void keepsNoRecordOutside(String file) throws IOException {
        CommandRun run = run("audit: " + file + "\n", "inspect");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).contains("budget4s.yaml: “audit” names").contains("outside");
        assertThat(parent.resolve("evil.jsonl")).doesNotExist();
        assertThat(Path.of("/tmp/budget4s-evil.jsonl")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sales.csv", "budget4s.yaml", "record.json"})
    void appendsToNoFileThatIsNoRecord(String file) throws IOException {
        CommandRun run = run("audit: " + file + "\n", "inspect");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).contains(file + ": is no record");
        assertThat(folder.resolve("sales.csv")).hasContent(SALES);
        assertThat(folder.resolve("record.json")).hasContent("{\"args\":1}");
    }

    /**
     * Any JSON is no event, and a reserve's journal takes signed ones alone; the names lead to one file of another's.
     */
    @ParameterizedTest
    @ValueSource(strings = {"{\"n\":1}\n", "{\"at\":\"2026-04-20T00:00:00+08:00\",\"n\":1}\n"})
    void appendsToNoOtherJson(String json) throws IOException {
        Path other = Files.writeString(parent.resolve("settings.json"), json);
        Files.createLink(folder.resolve("record.jsonl"), other);

        CommandRun run = run("audit: record.jsonl\n", "inspect");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).contains("record.jsonl: is no record");
        assertThat(other).hasContent(json);
    }

    @Test
    void appendsToNoJournalOfAReserve() throws IOException {
        Path example = Path.of("examples/reserve-record/reserve.jsonl");
        Path journal = Files.copy(example, folder.resolve("reserve.jsonl"));

        assertThat(run("audit: reserve.jsonl\n", "inspect").err()).contains("reserve.jsonl: is no record");
        assertThat(journal).hasSameBinaryContentAs(example);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit: .budget4s-written\n", "reserve: {journal: ./.budget4s-written}\n"})
    void keepsNoRecordWhereItListsWhatItWrote(String project) throws IOException {
        CommandRun run = run(project, "reserve", "status", "--reserve", "1000");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).contains("in which budget4s lists what it wrote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "sales", "plan", "policy", "checks", "store"})
    void takesNoTextWithANulCharacter(String key) throws IOException {
        CommandRun run = run(key.equals("sales") ? "spend: \"a\\0b\"\n" : key + ": \"a\\0b\"\n", "variance");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).contains("budget4s.yaml:3:").contains("a NUL character");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsNoLinkToARecordOrAJournal() throws IOException {
        Path profile = Files.writeString(parent.resolve("profile"), "");
        Files.createSymbolicLink(folder.resolve("record.jsonl"), profile);

        assertThat(run("audit: record.jsonl\n", "inspect").err()).contains("is or lies behind a link");
        assertThat(run("reserve: {journal: record.jsonl}\n", "reserve", "status", "--reserve", "1000")
                        .err())
                .contains("is or lies behind a link");
        assertThat(run("reserve: {journal: ../evil.jsonl}\n", "reserve", "verify")
                        .err())
                .contains("outside");
        assertThat(profile).isEmptyFile();
    }

    @Test
    void readsNoRecordOfOneLineThatHasNoEnd() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("record.jsonl").toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        CommandRun run = run("audit: record.jsonl\n", "inspect");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).contains("record.jsonl: has more than 128 MB");
    }

    @Test
    void keepsARecordOfItsOwn() throws IOException {
        run("audit: kept.jsonl\n", "inspect");
        assertThat(run("audit: kept.jsonl\n", "inspect").err()).doesNotContain("kept.jsonl");
        assertThat(Files.readAllLines(folder.resolve("kept.jsonl"))).hasSize(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void takesNoDeviceForAFile() throws IOException {
        CommandRun table = run("", "inspect", "/dev/zero");
        assertThat(table.code()).isEqualTo(NOT_READABLE);
        assertThat(table.err()).contains("/dev/zero: is a device");
        assertThat(run("", "allocate", "--plan", "/dev/zero").err()).contains("/dev/zero: has more than 2 MB");
        assertThat(run("", "reserve", "verify", "--journal", "/dev/zero").err()).contains("is not a file");
    }

    @Test
    void readsNoSettingsOfManyMegabytes() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "total: \"" + "x".repeat(10_000_000) + "\"\n");

        assertThat(run("", "allocate", "--plan", "plan.yaml").err()).contains("plan.yaml: has more than 2 MB");
    }

    /** Whoever opens one that nobody writes waits for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"pipe", "../project/pipe", "p*e", "{pipe,sales.csv}"})
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(60)
    void waitsForNoPipeThatAProjectNames(String name) throws Exception {
        makePipe("pipe");
        for (String key : List.of("spend", "funnel")) {
            CommandRun run = run(key + ": \"" + name + "\"\n", "kpi");

            assertThat(run.code()).as(run.err()).isEqualTo(NOT_READABLE);
            assertThat(run.err()).contains("pipe: is a pipe");
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @Timeout(60)
    void waitsForNoPipeInThePlaceOfPlanOrProject() throws Exception {
        makePipe("plan.yaml");
        CommandRun plan = run("plan: plan.yaml\n", "plan", "check");
        assertThat(plan.code()).as(plan.err()).isEqualTo(NOT_READABLE);
        assertThat(plan.err()).contains("plan.yaml: is a pipe");

        Files.delete(folder.resolve("budget4s.yaml"));
        makePipe("budget4s.yaml");
        CommandRun project =
                CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, "inspect", "sales.csv");
        assertThat(project.code()).as(project.err()).isEqualTo(NOT_READABLE);
        assertThat(project.err()).contains("budget4s.yaml: is a pipe");
    }

    private void makePipe(String name) throws Exception {
        assertThat(new ProcessBuilder("mkfifo", name)
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
    }
}
