package io.github.budget4s.read.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFilesTest {

    @TempDir
    Path directory = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        for (String name : List.of(
                "sales.csv",
                "sales-2023.csv",
                "sales-2024.csv",
                "sales-2025.csv",
                "spend.tsv",
                "销量.csv",
                "sales[1].csv",
                "a#b.xlsx",
                "c.xlsx",
                ".hidden.csv",
                "~$c.xlsx",
                "2024/jan.csv",
                "2024/feb.csv",
                "2025/jan.csv",
                "2025/deep/er/mar.csv")) {
            Path path = directory.resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, name);
        }
    }

    @AutoClose
    private final InputCopies copiesMade = new InputCopies(InputStream.nullInputStream());

    private InputFiles files() {
        return new InputFiles(directory, copiesMade);
    }

    private List<String> names(String... arguments) throws IOException {
        InputFiles files = files();
        return files.resolve(List.of(arguments)).stream().map(InputFile::name).toList();
    }

    private List<String> refusal(Reason reason, String... arguments) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> names(arguments));
        assertThat(refused).as(String.join(" ", arguments)).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.count()).isEqualTo(refused.problems().size());
        return refused.problems().stream()
                .map(problem -> Reading.written(problem).replace(directory.toString(), "DIR"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sales.csv | sales.csv",
                "./sales.csv | ./sales.csv",
                "sales-*.csv | sales-2023.csv sales-2024.csv sales-2025.csv",
                "sales-202[45].csv | sales-2024.csv sales-2025.csv",
                "sales-202[!4].csv | sales-2023.csv sales-2025.csv",
                "sales-202?.csv | sales-2023.csv sales-2024.csv sales-2025.csv",
                "sales-202{5,3}.csv | sales-2025.csv sales-2023.csv",
                "s{ales,pend}.{csv,tsv} | ",
                "{sales.csv,sp{end,}*.tsv} | sales.csv spend.tsv",
                "202?/jan.csv | 2024/jan.csv 2025/jan.csv",
                "./2024/*.csv | ./2024/feb.csv ./2024/jan.csv",
                "20{24/feb,25/jan}.csv | 2024/feb.csv 2025/jan.csv",
                "**/*n.csv | 2024/jan.csv 2025/jan.csv",
                "2025/**/*.csv | 2025/deep/er/mar.csv 2025/jan.csv",
                "2025/** | 2025/deep/er/mar.csv 2025/jan.csv",
                "*.xlsx | a#b.xlsx c.xlsx",
                ".h*.csv | .hidden.csv",
                "?量.csv | 销量.csv",
                // An existing name means itself, not s, a, l, e, s and then a 1.
                "sales[1].csv | sales[1].csv"
            })
    void findsFilesByPattern(String argument, String names) throws IOException {
        if (names == null) {
            assertThat(refusal(Reason.INPUT_MISSING, argument))
                    .containsExactly(
                            "spend.csv files.missing-nearest [DIR, spend.tsv]",
                            "sales.tsv files.missing-nearest [DIR, sales.csv]");
        } else {
            assertThat(names(argument)).containsExactly(names.split(" "));
        }
    }

    @Test
    void takesPatternsWithAWholePath() throws IOException {
        assertThat(names(directory + "/sales-202[45].csv"))
                .containsExactly(directory + "/sales-2024.csv", directory + "/sales-2025.csv");
    }

    @Test
    void takesNamesInTheSingleQuotesThatTheShellOfWindowsLeaves() throws IOException {
        assertThat(names("'sales-202[45].csv'")).containsExactly("sales-2024.csv", "sales-2025.csv");
        assertThat(names("'c.xlsx#Orders'")).containsExactly("c.xlsx#Orders");
    }

    @Test
    void findsSheets() throws IOException {
        InputFiles files = files();
        assertThat(files.resolve(List.of("c.xlsx#Orders", "a#b.xlsx", "a#b.xlsx#1#2", "c.xlsx#订单", "{c,a#b}.xlsx#X")))
                .containsExactly(
                        new InputFile("c.xlsx#Orders", directory.resolve("c.xlsx"), "Orders"),
                        new InputFile("a#b.xlsx", directory.resolve("a#b.xlsx"), null),
                        new InputFile("a#b.xlsx#1#2", directory.resolve("a#b.xlsx"), "1#2"),
                        new InputFile("c.xlsx#订单", directory.resolve("c.xlsx"), "订单"),
                        new InputFile("c.xlsx#X", directory.resolve("c.xlsx"), "X"),
                        new InputFile("a#b.xlsx#X", directory.resolve("a#b.xlsx"), "X"));
        assertThat(files.notes()).isEmpty();
    }

    @Test
    void takesAFileOnceAndSaysSo() throws IOException {
        Files.createSymbolicLink(directory.resolve("link.csv"), Path.of("sales.csv"));
        InputFiles files = files();
        assertThat(files.resolve(List.of("sales.csv", "spend.tsv", "2024/../sales.csv", "link.csv")))
                .extracting(InputFile::name)
                .containsExactly("sales.csv", "spend.tsv");
        assertThat(files.notes())
                .containsExactly(
                        Note.warning("files.given-twice", "2024/../sales.csv", "sales.csv"),
                        Note.warning("files.given-twice", "link.csv", "sales.csv"));
        // For another option it is another matter.
        assertThat(files.resolve(List.of("sales.csv"))).hasSize(1);
    }

    @Test
    void namesAllThatIsMissingAtOnce() {
        assertThat(refusal(
                        Reason.INPUT_MISSING,
                        "sales.csv",
                        "slaes.csv",
                        "sales",
                        "消量.csv",
                        "2042/jan.csv",
                        "2024/january-and-february.csv",
                        "leads-*.csv",
                        "2024",
                        "c.xlsx#",
                        "sales.csv/x"))
                .containsExactly(
                        "slaes.csv files.missing-nearest [DIR, sales.csv]",
                        "sales files.missing-nearest [DIR, sales.csv]",
                        "消量.csv files.missing-nearest [DIR, 销量.csv]",
                        "2042/jan.csv files.missing-nearest [DIR, 2024]",
                        "2024/january-and-february.csv files.missing [DIR/2024]",
                        "leads-*.csv files.no-match [DIR]",
                        "2024 files.directory [2024/*.csv]",
                        "c.xlsx# files.missing-nearest [DIR, c.xlsx]",
                        "sales.csv/x files.missing-nearest [DIR, sales.csv]");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void saysWhatCannotBeRead() throws IOException {
        Path locked = directory.resolve("spend.tsv");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(locked), "root reads everything");

        assertThat(refusal(Reason.INPUT_MISSING, "spend.tsv")).containsExactly("spend.tsv files.unreadable []");
    }

    @Test
    void copiesStandardInputAndDeletesTheCopy() throws IOException {
        byte[] content = "month,units\n".getBytes(StandardCharsets.UTF_8);
        Path copy;
        try (InputCopies copies = new InputCopies(new ByteArrayInputStream(content))) {
            List<InputFile> found = new InputFiles(directory, copies).resolve(List.of("-"));
            assertThat(found).extracting(InputFile::name).containsExactly("-");
            copy = found.get(0).path();
            assertThat(copy).hasBinaryContent(content);
            // Another part of the command.
            List<InputFile> again = new InputFiles(directory, copies).resolve(List.of("-"));
            assertThat(again.get(0).path()).isEqualTo(copy);
        }
        assertThat(copy).doesNotExist();
    }

    @Test
    void takesASheetOfStandardInput() throws IOException {
        InputFiles files = files();
        InputFile found = files.resolve(List.of("-#Orders")).get(0);

        assertThat(found.name()).isEqualTo("-#Orders");
        assertThat(found.sheet()).isEqualTo("Orders");
    }

    @Test
    void readsStandardInputOnlyOnce() throws IOException {
        assertThat(refusal(Reason.USAGE, "-", "-")).containsExactly("null files.standard-input-twice []");
        InputFiles files = files();
        files.resolve(List.of("-"));

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> files.resolve(List.of("-")));

        assertThat(refused.reason()).isEqualTo(Reason.USAGE);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void copiesNamedPipes() throws Exception {
        Path pipe = directory.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        Thread writer = new Thread(() -> {
            try {
                Files.writeString(pipe, "month,units\n");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        writer.start();
        List<Path> copies = new ArrayList<>();
        InputFiles files = files();
        for (InputFile found : files.resolve(List.of("pipe", "./pipe"))) {
            assertThat(found.name()).isEqualTo("pipe");
            assertThat(found.path()).isRegularFile().hasContent("month,units\n");
            copies.add(found.path());
        }
        assertThat(files.notes()).containsExactly(Note.warning("files.given-twice", "./pipe", "pipe"));
        writer.join();
        copiesMade.close();
        assertThat(copies).hasSize(1).allSatisfy(copy -> assertThat(copy).doesNotExist());
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void takesBackslashesOnWindows() throws IOException {
        assertThat(names("2024\\*.csv")).containsExactly("2024/feb.csv", "2024/jan.csv");
        assertThat(names("2024\\jan.csv")).containsExactly("2024\\jan.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void takesBackslashesAsPartOfANameElsewhere() throws IOException {
        Files.writeString(directory.resolve("2024\\jan.csv"), "");

        assertThat(names("2024\\jan.csv")).containsExactly("2024\\jan.csv");
        assertThat(refusal(Reason.INPUT_MISSING, "2024\\feb.csv"))
                .containsExactly("2024\\feb.csv files.backslash [2024/feb.csv]");
    }

    @Test
    void digestsFiles() throws IOException {
        Path path = Files.writeString(directory.resolve("abc"), "abc");

        assertThat(InputFiles.sha256(path))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Path large = Files.write(directory.resolve("large"), new byte[1_000_000]);
        assertThat(InputFiles.sha256(large))
                .isEqualTo("d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025");
    }
}
