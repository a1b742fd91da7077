package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries to replace files that are the user's own by results. */
class OutputTest {

    private static final String PROJECT = String.join(
            "\n",
            "year: 2026",
            "plan: plan.yaml",
            "policy: policy.yaml",
            "sales: sales.csv",
            "budget: budget.csv",
            "audit: record.jsonl",
            "");
    private static final int REFUSED = 73;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void makeAProject() throws IOException {
        List<String> sales = new ArrayList<>(List.of("month,units"));
        for (int month = 0; month < 36; month++) {
            sales.add("%d-%02d,%d".formatted(2023 + month / 12, month % 12 + 1, 10 + month % 7));
        }
        write("sales.csv", String.join("\n", sales) + "\n");
        write("plan.yaml", "year: 2026\ntotal: 1200000\n");
        write("policy.yaml", "year: 2026\n");
        write("budget4s.yaml", PROJECT);
        write("notes.csv", "mine,own\n1,2\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan.yaml",
                "policy.yaml",
                "budget4s.yaml",
                "sales.csv",
                "./sales.csv",
                "../%s/sales.csv",
                "notes.csv",
                "record.jsonl",
                "record.jsonl.head",
                "reserve.jsonl",
                "reserve.jsonl.head"
            })
    void refusesToReplaceWhatIsTheUsers(String name) throws IOException {
        String output = name.formatted(folder.getFileName());
        Path target = folder.resolve(output);
        String before = Files.exists(target) ? Files.readString(target) : "";

        CommandRun run = run("allocate", "-f", "csv", "-o", output);

        assertThat(run.code()).as(run.err()).isEqualTo(REFUSED);
        assertThat(run.err()).contains(output).contains("--force");
        assertThat(run.out()).isEmpty();
        if (!name.startsWith("record")) {
            assertThat(Files.exists(target) ? Files.readString(target) : "").isEqualTo(before);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void refusesToReplaceThemByALink() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.csv"), Path.of("notes.csv"));
        Files.createLink(folder.resolve("hard.csv"), folder.resolve("sales.csv"));

        assertThat(run("allocate", "-o", "link.csv").code()).isEqualTo(REFUSED);
        assertThat(run("allocate", "-o", "hard.csv").err()).contains("project");
        assertThat(folder.resolve("notes.csv")).hasContent("mine,own\n1,2\n");
    }

    @Test
    void replacesWhatItWroteUntilSomebodyChangesIt() throws IOException {
        assertThat(run("allocate", "-o", "out.csv").code()).isZero();
        String first = Files.readString(folder.resolve("out.csv"));
        assertThat(run("allocate", "--total", "240万", "-o", "out.csv").code()).isZero();
        assertThat(Files.readString(folder.resolve("out.csv"))).isNotEqualTo(first);
        assertThat(run("allocate", "-o", "out.xlsx").code()).isZero();
        assertThat(run("allocate", "-o", "out.xlsx").code()).isZero();

        String changed = first.replaceFirst("2026-01", "2026-1");
        write("out.csv", changed);

        CommandRun refused = run("allocate", "-o", "out.csv");
        assertThat(refused.code()).isEqualTo(REFUSED);
        assertThat(refused.err()).contains("out.csv: is there already, and is not as budget4s wrote it");
        assertThat(folder.resolve("out.csv")).hasContent(changed);
        assertThat(run("allocate", "-o", "out.csv", "--force").code()).isZero();
        assertThat(folder.resolve("out.csv")).hasContent(first);
    }

    /** A moved file is not what was written there, and a file of another name is not this one. */
    @Test
    void knowsWhatItWroteByNameAndContent() throws IOException {
        assertThat(run("allocate", "-o", "out.csv").code()).isZero();
        Files.copy(folder.resolve("out.csv"), folder.resolve("copy.csv"));

        assertThat(run("allocate", "-o", "copy.csv").code()).isEqualTo(REFUSED);
    }

    @Test
    void replacesAnEmptyFile() throws IOException {
        write("empty.csv", "");

        assertThat(run("allocate", "-o", "empty.csv").code()).isZero();
    }

    /** A stranger's folder must not make the program append to a file elsewhere. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void followsNoLinkInPlaceOfItsList(@TempDir Path elsewhere) throws IOException {
        Path profile = Files.writeString(elsewhere.resolve("profile"), "export A=1\n");
        Files.createSymbolicLink(folder.resolve(".budget4s-written"), profile);

        assertThat(run("allocate", "-o", "out.csv").code()).isZero();
        assertThat(profile).hasContent("export A=1\n");
        assertThat(run("allocate", "-o", "out.csv").code()).isEqualTo(REFUSED);
    }

    /** What a hard link leads to is nobody's list, and looks like a file of the folder. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void appendsToNoFileThatIsNoList(@TempDir Path elsewhere) throws IOException {
        Path profile = Files.writeString(elsewhere.resolve("profile"), "export A=1\n");
        Files.createLink(folder.resolve(".budget4s-written"), profile);

        assertThat(run("allocate", "-o", "out.csv").code()).isZero();
        assertThat(profile).hasContent("export A=1\n");
        assertThat(run("allocate", "-o", "out.csv").code()).isEqualTo(REFUSED);
    }

    @Test
    void refusesBeforeAnythingIsDone() throws IOException {
        assertThat(run("reserve", "keygen", "--key", "wang.key").code()).isZero();
        String key = Files.readString(folder.resolve("wang.key"), StandardCharsets.UTF_8);

        assertThat(run("reserve", "keygen", "--key", "new.key", "-f", "csv", "-o", "wang.key")
                        .code())
                .isEqualTo(REFUSED);
        assertThat(folder.resolve("new.key")).doesNotExist();
        assertThat(folder.resolve("wang.key")).hasContent(key);
    }
}
