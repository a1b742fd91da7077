package io.github.budget4s.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheets;

/** Gives inputs that are more than can be meant; scripts/attack-bounds measures many more with the real program. */
class BoundsTest {

    private static final int USAGE = 64;
    private static final int BAD_DATA = 65;
    private static final int LAST_COLUMN = (1 << 14) - 1;

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String... arguments) {
        return CommandRun.of(folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments);
    }

    private void write(String file, String head, int count, IntFunction<String> line) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(file))) {
            out.write(head);
            for (int i = 0; i < count; i++) {
                out.write(line.apply(i));
            }
        }
    }

    @Test
    void moreNamesThanAnybodyHas() throws IOException {
        write("sales.csv", "month,units,store\n", 100_001, i -> "2025-01,1,store " + i + "\n");

        CommandRun run = run("inspect", "sales.csv");

        assertThat(run.code()).isEqualTo(BAD_DATA);
        assertThat(run.err()).startsWith("sales.csv: column “store” has more than 100,000 different names");
    }

    @Test
    void moreChannelsThanAnybodyUses() throws IOException {
        write("spend.csv", "month,amount,channel\n", 10_001, i -> "2025-01,1,channel " + i + "\n");

        assertThat(run("inspect", "spend.csv").err())
                .startsWith("spend.csv: column “channel” has more than 10,000 different names");
    }

    @Test
    void namesLongerThanAnybodyWrites() throws IOException {
        String longName = "x".repeat(2_000);
        write("spend.csv", "month,amount,channel\n", 9_000, i -> "2025-01,1," + i + longName + "\n");

        assertThat(run("inspect", "spend.csv").err()).contains("or names of more than 16,777,216 characters together");
    }

    /** Few names in each column are many together. */
    @Test
    void morePairsOfNamesThanAnybodyHas() throws IOException {
        int each = 1_415;
        write(
                "spend.csv",
                "month,amount,channel,activity\n",
                each * each,
                i -> "2025-01,1,c" + i / each + ",a" + i % each + "\n");

        CommandRun run = run("inspect", "--kind", "spend", "spend.csv");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).startsWith("spend.csv: has more than 2,000,000 different sums");
    }

    /** Where a month may stand once for each store and model, each pair of them is remembered. */
    @Test
    void moreMonthsOfStoresAndModelsThanAnybodyHas() throws IOException {
        write(
                "sales.csv",
                "month,units,store,model\n",
                1_000_001,
                i -> "2025-01,1,s" + i / 1_000 + ",m" + i % 1_000 + "\n");

        CommandRun run = run("inspect", "sales.csv");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).startsWith("sales.csv: has more than 1,000,000 lines, each of which is kept");
    }

    /** What is ordered is known by its number as long as it is not paid. */
    @Test
    void moreOrdersThanAnybodyPlaces() throws IOException {
        write(
                "spend.csv",
                "month,amount,channel,status,reference\n",
                500_001,
                i -> "2025-01,1,c,committed,r" + i + "\n");

        CommandRun run = run("inspect", "--kind", "spend", "spend.csv");

        assertThat(run.code()).as(run.err()).isEqualTo(BAD_DATA);
        assertThat(run.err()).startsWith("spend.csv: has more than 500,000 orders with a reference of their own");
    }

    @Test
    void moreEntriesThanAPlanHas() throws IOException {
        write("plan.yaml", "year: 2026\ntotal: 100000\nregular:\n", 10_001, i -> "  k" + i + ": {amount: 1}\n");

        CommandRun run = run("plan", "check", "--plan", "plan.yaml");

        assertThat(run.code()).isEqualTo(BAD_DATA);
        assertThat(run.err()).startsWith("plan.yaml:10004:3: more than 10,000 entries under one key");
    }

    @Test
    void rowsThatReachTheLastColumn() throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("sales.xlsx"))) {
            Sheet sheet = workbook.createSheet();
            for (int i = 0; i < 17_000; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue(i == 0 ? "month" : "2025-01");
                row.createCell(1).setCellValue(i == 0 ? "units" : "1");
                if (i > 0) {
                    row.createCell(LAST_COLUMN).setCellValue("x");
                }
            }
            workbook.write(out);
        }

        CommandRun run = run("inspect", "sales.xlsx");

        assertThat(run.code()).isEqualTo(BAD_DATA);
        assertThat(run.err())
                .startsWith("sales.xlsx:16385: the rows up to here")
                .contains("268 million cells");
    }

    @Test
    void moreSheetsThanAnybodyKeeps() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("s").createRow(0).createCell(0).setCellValue("month");
            CTSheets sheets = workbook.getCTWorkbook().getSheets();
            for (int i = 1; i <= 10_000; i++) {
                sheets.addNewSheet().set(sheets.getSheetArray(0));
                sheets.getSheetArray(i)
                        .setName(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                                .toString());
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve("sales.xlsx"))) {
                workbook.write(out);
            }
        }

        assertThat(run("inspect", "sales.xlsx").err())
                .startsWith("sales.xlsx: the workbook has more than 10,000 sheets");
    }

    @Test
    void morePartsThanAWorkbookHas() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(folder.resolve("sales.xlsx")))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (int i = 0; i <= 1 << 16; i++) {
                out.putNextEntry(new ZipEntry("e" + i));
            }
        }

        CommandRun run = run("inspect", "sales.xlsx");

        assertThat(run.code()).isEqualTo(BAD_DATA);
        assertThat(run.err()).startsWith("sales.xlsx: this archive has more than 65,536 parts");
    }

    @Test
    void moreKeysThanATableHasColumns() throws IOException {
        Files.writeString(
                folder.resolve("sales.json"),
                IntStream.rangeClosed(0, 1 << 14)
                        .mapToObj(i -> "{\"month\":\"2025-01\",\"k" + i + "\":1}")
                        .collect(Collectors.joining(",", "[", "]")));

        assertThat(run("inspect", "sales.json").err())
                .startsWith("sales.json:1:")
                .contains("the objects have more than 16,384 different keys");
    }

    @Test
    void moreCellsThanATableHas() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("sales.json"))) {
            out.write("[{\"month\":\"2025-01\",\"units\":1");
            for (int i = 2; i < 1 << 14; i++) {
                out.write(",\"other " + Integer.toString(i, Character.MAX_RADIX) + "x\":1");
            }
            out.write("}");
            for (int i = 0; i <= 1 << 14; i++) {
                out.write(",\n{\"month\":\"2025-01\",\"units\":1}");
            }
            out.write("]");
        }

        assertThat(run("inspect", "sales.json").err())
                .startsWith("sales.json:16385:")
                .contains("more than 268 million cells");
    }

    /** Each was compared with all before it. */
    @Test
    void manyFilesOfOnePattern() throws IOException {
        for (int i = 0; i < 5_000; i++) {
            Files.createFile(folder.resolve("f" + i + ".csv"));
        }

        assertThat(run("allocate", "--sales", "*.csv", "--total", "1000").err())
                .contains("f0.csv: the file is empty")
                .contains("and 4,800 more problems");
    }

    @Test
    void moreScenariosThanAnybodyCompares() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), "year: 2026\ntotal: 100000\n");
        String totals = IntStream.rangeClosed(1, 201).mapToObj(String::valueOf).collect(Collectors.joining(","));

        CommandRun run = run("plan", "scenario", "--plan", "plan.yaml", "--total", totals);

        assertThat(run.code()).isEqualTo(USAGE);
        assertThat(run.err()).contains("more than 200 totals and assumptions");
    }

    /** picocli would read the arguments from that file, of any length, and show in an error what stands there. */
    @Test
    void noFileOfArguments() throws IOException {
        Files.writeString(folder.resolve("secret"), "hidden");

        CommandRun run = run("allocate", "@secret");

        assertThat(run.err()).contains("@secret").doesNotContain("hidden");
    }

    @Test
    void namesThatAreNoneOfAFile() {
        assertThat(run("inspect", "x".repeat(100_000)).err()).hasSizeLessThan(10_000);
        assertThat(run("inspect", "-C", "x".repeat(100_000)).err()).hasSizeLessThan(10_000);
    }
}
