package io.github.budget4s.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.render.Reports;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** More rows than are kept in memory look like a few. */
class StreamedRowsTest {

    private static final int ROWS = 5_500;

    private static Table table() {
        TableBuilder<Long> t = new TableBuilder<>();
        t.text("channel", row -> row % 2 == 0 ? "=HYPERLINK(\"http://x\")" : "广播");
        t.money("amount", Money::new).summed();
        List<Long> rows = LongStream.rangeClosed(1, ROWS).boxed().toList();
        return t.table(rows);
    }

    @Test
    void aLongTableIsStreamedAndLooksTheSame() {
        byte[] bytes = Reports.bytes(new XlsxRenderer(), Reports.of(table()), Reports.WORDS);
        XSSFWorkbook workbook = YearWorkbookTest.open(bytes);
        XSSFSheet sheet = workbook.getSheetAt(0);

        assertThat(sheet.getLastRowNum()).isEqualTo(ROWS + 1);
        assertThat(sheet.getRow(2).getCell(0).getCellType()).isEqualTo(CellType.STRING);
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(sheet.getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(sheet.getRow(ROWS).getCell(1).getNumericCellValue()).isEqualTo(ROWS / 100.0);
        assertThat(sheet.getRow(ROWS + 1).getCell(1).getCellFormula()).isEqualTo("SUM(B2:B" + (ROWS + 1) + ")");
        assertThat(sheet.getRow(ROWS + 1).getCell(1).getNumericCellValue()).isEqualTo(ROWS * (ROWS + 1L) / 2 / 100.0);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:B" + (ROWS + 1));
        assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
        assertThat(Reports.bytes(new XlsxRenderer(), Reports.of(table()), Reports.WORDS))
                .isEqualTo(bytes);
    }
}
