package io.github.budget4s.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every example and every case and compares what it prints.
 *
 * <p>A case is a file {@code NAME.cmd} with one command, in a folder with its inputs; {@code NAME.out},
 * {@code NAME.err} and {@code NAME.code} hold what is expected, nothing and 0 where one is not there, and
 * {@code NAME.cells} the cells of the workbook {@code NAME.xlsx}, or the picture {@code NAME.svg}, that the command
 * writes. A line {@code # terminal 80} before the command makes standard output a terminal. {@code mvn test
 * -Dbudget4s.golden=rewrite} writes what the program says now.
 */
class GoldenTest {

    private static final Path HOME = Path.of(System.getProperty("budget4s.home", "."));
    private static final Pattern TERMINAL = Pattern.compile("(?m)^# terminal (\\d+)$");

    @TempDir
    private Path temporary = Path.of("");

    @TestFactory
    Stream<DynamicTest> examplesDoAsTheySay() throws IOException {
        return tests(HOME.resolve("examples"));
    }

    @TestFactory
    Stream<DynamicTest> casesDoAsTheySay() throws IOException {
        return tests(HOME.resolve("src/test/resources/cases"));
    }

    private Stream<DynamicTest> tests(Path root) throws IOException {
        List<Path> commands;
        try (Stream<Path> files = Files.walk(root)) {
            commands = files.filter(file -> file.toString().endsWith(".cmd"))
                    .sorted()
                    .toList();
        }
        assertThat(commands).as("cases below " + root).isNotEmpty();
        // scripts/mutation-score runs those of the commands that its room answers, once for each mutant.
        Pattern wanted = Pattern.compile(System.getProperty("budget4s.cases", ""));
        return commands.stream()
                .filter(command -> wanted.matcher(text(command)).find())
                .map(command -> DynamicTest.dynamicTest(
                        root.relativize(command).toString(), command.toUri(), () -> check(command)));
    }

    private static String text(Path command) {
        try {
            return Files.readString(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Path commandFile) throws IOException {
        Path folder = Objects.requireNonNull(commandFile.toAbsolutePath().getParent());
        String name = commandFile.getFileName().toString().replaceAll("\\.cmd$", "");
        Path work = copy(folder, name);
        String text = Files.readString(commandFile);
        Matcher terminal = TERMINAL.matcher(text);
        int columns = terminal.find() ? Integer.parseInt(terminal.group(1)) : 0;
        String command = text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .findFirst()
                .orElseThrow();

        CommandRun run = CommandRun.of(work, command, columns).withoutPath(temporary);

        Path workbook = work.resolve(name + ".xlsx");
        Path picture = work.resolve(name + ".svg");
        Path written = Files.exists(picture) ? picture : work.resolve(name + ".written");
        String cells =
                Files.exists(workbook) ? cells(workbook) : Files.exists(written) ? Files.readString(written) : "";
        if ("rewrite".equals(System.getProperty("budget4s.golden"))) {
            write(folder.resolve(name + ".out"), run.out());
            write(folder.resolve(name + ".err"), run.err());
            write(folder.resolve(name + ".code"), run.code() == 0 ? "" : run.code() + "\n");
            write(folder.resolve(name + ".cells"), cells);
            return;
        }
        assertThat(run.err()).as("standard error of " + command).isEqualTo(expected(folder, name + ".err"));
        assertThat(run.out()).as("standard output of " + command).isEqualTo(expected(folder, name + ".out"));
        assertThat(cells).as("cells of " + workbook).isEqualTo(expected(folder, name + ".cells"));
        assertThat(run.code())
                .as("exit code of " + command)
                .isEqualTo(Integer.parseInt(("0" + expected(folder, name + ".code")).strip()));
    }

    /** Copies the inputs to where the command may write. */
    private Path copy(Path folder, String name) throws IOException {
        Path work = Files.createDirectory(temporary.resolve(folder.getFileName() + "-" + name));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = work.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    if (target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        // As they are where nobody has taken care of them, whatever the machine's habit.
                        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
                    }
                }
            }
        }
        return work;
    }

    private static String expected(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static void write(Path file, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
    }

    /** Lists the cells of a workbook: place, type, value and format; bytes would say nothing to a reader. */
    private static String cells(Path file) {
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                Workbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                text.append("[").append(sheet.getSheetName()).append("]\n");
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        append(text, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Cell cell) {
        String value =
                switch (cell.getCellType()) {
                    case STRING -> cell.getStringCellValue();
                    case NUMERIC -> number(cell);
                    case FORMULA ->
                        "=" + cell.getCellFormula() + " = "
                                + (cell.getCachedFormulaResultType() == CellType.STRING
                                        ? cell.getStringCellValue()
                                        : number(cell));
                    default -> "";
                };
        if (!value.isEmpty()) {
            text.append(cell.getAddress()).append('\t').append(value).append('\n');
        }
    }

    private static String number(Cell cell) {
        return String.format(
                Locale.ROOT,
                "%s (%s)",
                cell.getNumericCellValue(),
                cell.getCellStyle().getDataFormatString());
    }
}
