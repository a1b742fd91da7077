package io.github.budget4s.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.domain.money.Money;
import io.github.budget4s.render.Reports;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Formula.InAllRows;
import io.github.budget4s.report.table.Formula.InRow;
import io.github.budget4s.report.table.Formula.InThisRow;
import io.github.budget4s.report.table.Table;
import io.github.budget4s.report.table.TableBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FormulaTextTest {

    private static final Column CHANNEL = new Column("channel", Column.Kind.TEXT);
    private static final Column SPEND = new Column("spend", Column.Kind.MONEY);
    private static final Column LEADS = new Column("leads", Column.Kind.COUNT);

    private record Row(String channel, long spend, long leads, Cell result) {}

    private static Table table(Cell... results) {
        TableBuilder<Row> t = new TableBuilder<>();
        t.text("channel", Row::channel);
        t.money("spend", row -> new Money(row.spend())).summed();
        t.count("leads", Row::leads);
        t.cell("cost", Column.Kind.COUNT, Row::result);
        return t.table(List.of(
                new Row("ads", 120_050, 40, results[0]),
                new Row("events", 30_000, 12, results[1]),
                new Row("radio", 9_950, 0, results[2])));
    }

    private static Cell computed(String value, Formula formula) {
        return Cell.computed(Cell.of(new BigDecimal(value)), formula);
    }

    @Test
    void columnsAndRowsBecomePlacesAndTheValueIsWhatTheFormulaGives() throws IOException {
        Formula cost = Formula.of("{0}/{1}", new InThisRow(SPEND), new InThisRow(LEADS));
        Table table = table(
                computed("30.01", Formula.of("ROUND({0},2)", cost)),
                computed(
                        "1099.5",
                        Formula.of(
                                "{0}-(MIN({1})+1.5)", new InRow(SPEND, List.of(Cell.of("ads"))), new InAllRows(SPEND))),
                computed("3", Formula.of("IF({0}<1,{1},{2})", new InThisRow(LEADS), rank(), cost)));
        byte[] bytes = Reports.bytes(new XlsxRenderer(), Reports.of(table), Reports.NAMES);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(1).getCell(3).getCellFormula()).isEqualTo("ROUND(B2/C2,2)");
            assertThat(sheet.getRow(2).getCell(3).getCellFormula()).isEqualTo("B2-(MIN(B2:B4)+1.5)");
            assertThat(sheet.getRow(3).getCell(3).getCellFormula())
                    .isEqualTo("IF(C4<1,RANK(B4,B2:B4)+COUNTIF(B$2:B4,B4)-1,B4/C4)");
            assertThat(sheet.getRow(4).getCell(1).getCellFormula()).isEqualTo("SUM(B2:B4)");
            for (XSSFCell cell : List.of(
                    sheet.getRow(1).getCell(3),
                    sheet.getRow(2).getCell(3),
                    sheet.getRow(3).getCell(3),
                    sheet.getRow(4).getCell(1))) {
                assertThat(new XSSFFormulaEvaluator(workbook).evaluate(cell).getNumberValue())
                        .as(cell.getCellFormula())
                        .isEqualTo(cell.getNumericCellValue(), Offset.offset(1e-9));
            }
        }
    }

    private static Formula rank() {
        return Formula.of(
                "RANK({0},{1})+COUNTIF({2},{0})-1",
                new InThisRow(SPEND), new InAllRows(SPEND), new Formula.UpToThisRow(SPEND));
    }

    @Test
    void otherFormatsShowTheValue() {
        Cell cell = computed("30.01", Formula.of("1"));

        assertThat(cell.plain(Reports.ENGLISH)).isEqualTo("30.01");
        assertThat(cell.display(Reports.ENGLISH)).isEqualTo("30.01");
    }

    @Test
    void whatTheTableDoesNotHaveIsRefused() {
        FormulaText formulas = new FormulaText(
                new Places(),
                new Places.Place("Sheet", table(Cell.ABSENT, Cell.ABSENT, Cell.ABSENT), 1),
                new Localizer(Language.EN));

        assertThatThrownBy(() -> formulas.of(Formula.sum(new Column("visits", Column.Kind.COUNT)), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> formulas.of(new InRow(CHANNEL, List.of(Cell.of("press"))), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
