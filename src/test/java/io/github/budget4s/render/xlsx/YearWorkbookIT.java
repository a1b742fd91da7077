package io.github.budget4s.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.render.Reports;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lets a spreadsheet that people use compute the workbook, rather than the library that wrote it. */
class YearWorkbookIT {

    private static final int INPUTS = 200;
    private static final double CENTS = 100;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void libreOfficeComputesWhatTheProgramComputes() throws IOException, InterruptedException {
        Path program = LibreOffice.find();
        Assumptions.assumeTrue(program != null, "soffice is not installed: no spreadsheet computes the workbook");
        Random random = new Random(2026);
        byte[] workbook = YearWorkbookTest.bytes(YearWorkbookTest.random(random), Reports.WORDS);
        List<Allocation> inputs = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        List<Allocation> edges = YearWorkbookTest.edges();
        for (int i = 0; i < INPUTS; i++) {
            Allocation input = i < edges.size() ? edges.get(i) : YearWorkbookTest.random(random);
            Path file = folder.resolve(i + ".xlsx");
            try (XSSFWorkbook changed = YearWorkbookTest.open(workbook);
                    OutputStream out = Files.newOutputStream(file)) {
                YearWorkbookTest.set(changed, input);
                changed.write(out);
            }
            inputs.add(input);
            files.add(file);
        }

        Path computed = LibreOffice.compute(Objects.requireNonNull(program), folder, files);

        for (int i = 0; i < INPUTS; i++) {
            try (XSSFWorkbook shown = new XSSFWorkbook(
                    computed.resolve(files.get(i).getFileName()).toFile())) {
                assertShows(shown, inputs.get(i));
            } catch (InvalidFormatException e) {
                throw new IOException(e);
            }
        }
    }

    private static void assertShows(XSSFWorkbook workbook, Allocation allocation) {
        XSSFSheet sheet = workbook.getSheet("预算分配");
        int first = YearWorkbookTest.rowOf(sheet, "月份") + 1;
        for (int i = 0; i < allocation.months().size(); i++) {
            Row row = sheet.getRow(first + i);
            assertCents(row, 2, allocation.months().get(i).regular());
            assertCents(row, 4, allocation.months().get(i).flexible());
            assertCents(row, 5, allocation.months().get(i).total());
        }
        int checks = first + allocation.months().size() + 3;
        for (int check = checks; check < checks + 3; check++) {
            assertThat(sheet.getRow(check).getCell(0).getNumericCellValue()).isZero();
        }
    }

    private static void assertCents(Row row, int column, Money amount) {
        assertThat(Math.round(row.getCell(column).getNumericCellValue() * CENTS))
                .isEqualTo(amount.cents());
    }
}
