package io.github.budget4s.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.variance.VarianceRow.Amounts;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.project.Thresholds;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.render.Reports;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.TableBuilder;
import io.github.budget4s.report.variance.FlagFormula;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Holds the formulas of flags to what is exactly at a threshold, where binary floating point falls on either side. */
class ThresholdTest {

    private static final int ROWS = 1_000;

    /** Spend that is exactly 5 % or 10 % over, or a cent less, of budgets of any size. */
    private static List<Amounts> amounts() {
        Random random = new Random(5);
        List<Amounts> amounts = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            // Of a multiple of 20 cents 5 % are whole cents.
            long budget = 20L * (1 + random.nextInt(1_000_000_000));
            long over = budget / (i % 2 == 0 ? 20 : 10);
            long committed = random.nextInt(1_000);
            long less = i % 4 < 2 ? 0 : 1;
            amounts.add(
                    new Amounts(new Money(budget), new Money(budget + over - less - committed), new Money(committed)));
        }
        return amounts;
    }

    private static XSSFWorkbook workbook(List<Amounts> amounts, Tolerances tolerances) {
        TableBuilder<Amounts> t = new TableBuilder<>();
        t.money("budget", Amounts::budget);
        t.money("actual", Amounts::actual);
        t.money("committed", Amounts::committed);
        t.money("variance", Amounts::variance).follows(FlagFormula.OVER);
        t.cell("flag", Column.Kind.TEXT, row -> {
            Ratio ratio = row.ratio();
            Flag flag = ratio == null ? Flag.RED : tolerances.overall().flag(ratio);
            return Cell.judged(flag, FlagFormula.judgement(tolerances, false, null));
        });
        return YearWorkbookTest.open(Reports.bytes(new XlsxRenderer(), Reports.of(t.table(amounts)), Reports.WORDS));
    }

    @Test
    void aDeviationThatIsExactlyAtAThresholdHasReachedIt() {
        List<Amounts> amounts = amounts();
        XSSFWorkbook workbook = workbook(amounts, Tolerances.DEFAULT);
        assertFlags(workbook, amounts, Thresholds.DEFAULT);
        XSSFSheet sheet = workbook.getSheetAt(0);
        assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("黄线");
        assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("红线");
        assertThat(sheet.getRow(3).getCell(4).getStringCellValue()).isEqualTo("正常");
        assertThat(sheet.getRow(4).getCell(4).getStringCellValue()).isEqualTo("黄线");
    }

    @Test
    void flagsFollowTheThresholdsThatAreTyped() {
        List<Amounts> amounts = amounts();
        XSSFWorkbook workbook = workbook(amounts, Tolerances.DEFAULT);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            int yellow = 1 + random.nextInt(1_200);
            int red = yellow + random.nextInt(1_200);
            YearWorkbookTest.named(workbook, "黄线").setCellValue(yellow / 10_000.0);
            YearWorkbookTest.named(workbook, "红线").setCellValue(red / 10_000.0);
            assertFlags(workbook, amounts, new Thresholds(Ratio.of(yellow, 10_000), Ratio.of(red, 10_000)));
        }
    }

    @Test
    void aThresholdOfManyDecimalsIsExactToo() {
        Ratio third = Ratio.of(3_333, 100_000);
        List<Amounts> amounts = List.of(
                new Amounts(new Money(100_000), new Money(103_333), Money.ZERO),
                new Amounts(new Money(100_000), new Money(103_332), Money.ZERO),
                new Amounts(Money.ZERO, new Money(1), Money.ZERO));
        Thresholds thresholds = new Thresholds(third, Ratio.of(1, 10));

        assertFlags(workbook(amounts, new Tolerances(thresholds, Map.of())), amounts, thresholds);
    }

    private static void assertFlags(XSSFWorkbook workbook, List<Amounts> amounts, Thresholds thresholds) {
        XSSFSheet sheet = workbook.getSheetAt(0);
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        for (int i = 0; i < amounts.size(); i++) {
            Ratio ratio = amounts.get(i).ratio();
            Flag flag = ratio == null ? Flag.RED : thresholds.flag(ratio);
            assertThat(evaluator.evaluate(sheet.getRow(i + 1).getCell(4)).getStringValue())
                    .as("%s at %s", amounts.get(i), thresholds)
                    .isEqualTo(Map.of(Flag.OK, "正常", Flag.YELLOW, "黄线", Flag.RED, "红线")
                            .get(flag));
        }
    }
}
