package io.github.budget4s.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.AllocationRequest;
import io.github.budget4s.analysis.allocation.Allocator;
import io.github.budget4s.analysis.allocation.Bounds;
import io.github.budget4s.analysis.allocation.MonthShares;
import io.github.budget4s.analysis.allocation.MonthlyBudget;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.RegularItem;
import io.github.budget4s.domain.project.Tolerances;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.render.Reports;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.workbook.YearWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Holds what the formulas of a workbook come to against what the program computes of the same inputs. */
class YearWorkbookTest {

    private static final int ROUNDS = 200;
    private static final long[] UNITS = {1, 100, 10_000, 100_000};

    /** A year's budget by weights of the months, with a regular item of the year and one by month. */
    static Allocation allocation(long total, long reserve, long unit, long[] weights, long... regular) {
        List<Units> plan = new ArrayList<>();
        for (long weight : weights) {
            plan.add(Units.of(weight));
        }
        List<RegularItem> items = List.of(
                new RegularItem("电台", new Money(regular[0]), false, RegularItem.ALL_MONTHS, null),
                new RegularItem("=1+1", new Money(regular[1]), false, new TreeSet<>(List.of(2, 5, 6, 9, 11)), null),
                new RegularItem("户外", new Money(regular[2]), true, new TreeSet<>(List.of(3, 4)), null));
        AllocationRequest request = new AllocationRequest(
                MonthRange.ofYear(2026, 1),
                new Money(total),
                new Money(reserve),
                items,
                List.of(),
                new Money(unit),
                new AllocationRequest.HistoryUse(ShareMethod.POOLED, null, false, new TreeSet<>()),
                AllocationRequest.NO_BOUNDS);
        return Allocator.allocate(MonthShares.ofPlan(plan), request);
    }

    static Allocation random(Random random) {
        long total = 10_000_000L + (long) (random.nextDouble() * 990_000_000_000L);
        long[] weights = new long[12];
        int most = List.of(3, 40, 400, 100_000, 800_000).get(random.nextInt(5));
        for (int i = 0; i < weights.length; i++) {
            weights[i] = random.nextInt(4) == 0 && i > 0 ? weights[i - 1] : random.nextInt(most);
        }
        weights[random.nextInt(12)] += 1;
        long unit = UNITS[random.nextInt(UNITS.length)];
        long part = total / 8;
        return allocation(
                total,
                (long) (random.nextDouble() * part),
                unit,
                weights,
                (long) (random.nextDouble() * part),
                (long) (random.nextDouble() * part),
                (long) (random.nextDouble() * part / 2));
    }

    static byte[] bytes(Allocation allocation, Style style) {
        YearWorkbook workbook = new YearWorkbook(Tolerances.DEFAULT, name -> name);
        workbook.allocation(allocation);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WorkbookRenderer.write(workbook.workbook("店"), style, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static XSSFWorkbook open(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the inputs of a workbook to those of another allocation. */
    static void set(XSSFWorkbook workbook, Allocation other) {
        AllocationRequest request = other.request();
        named(workbook, "年度总额").setCellValue(request.total().toYuan().doubleValue());
        named(workbook, "备用金").setCellValue(request.reserve().toYuan().doubleValue());
        named(workbook, "取整单位").setCellValue(request.unit().toYuan().doubleValue());
        XSSFSheet parameters = workbook.getSheet("参数");
        int first = rowOf(parameters, "电台");
        for (int i = 0; i < request.regular().size(); i++) {
            parameters
                    .getRow(first + i)
                    .getCell(1)
                    .setCellValue(request.regular().get(i).amount().toYuan().doubleValue());
        }
        List<Units> plan = ((MonthShares.OfPlan) other.shares()).salesPlan();
        int months = rowOf(parameters, "月份") + 1;
        for (int i = 0; i < plan.size(); i++) {
            parameters
                    .getRow(months + i)
                    .getCell(1)
                    .setCellValue(plan.get(i).toDecimal().doubleValue());
        }
    }

    static Cell named(XSSFWorkbook workbook, String name) {
        Name found = workbook.getName(name);
        CellReference cell =
                new AreaReference(found.getRefersToFormula(), workbook.getSpreadsheetVersion()).getFirstCell();
        return workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol());
    }

    static int rowOf(XSSFSheet sheet, String word) {
        for (Row row : sheet) {
            Cell cell = row.getCell(0);
            if (cell != null
                    && cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(word)) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no row " + word);
    }

    static void assertShows(XSSFWorkbook workbook, Allocation allocation, XSSFFormulaEvaluator evaluator) {
        XSSFSheet sheet = workbook.getSheet("预算分配");
        int first = rowOf(sheet, "月份") + 1;
        for (int i = 0; i < 12; i++) {
            MonthlyBudget month = allocation.months().get(i);
            Row row = sheet.getRow(first + i);
            assertThat(evaluator.evaluate(row.getCell(1)).getNumberValue())
                    .isEqualTo(
                            month.share().numerator().doubleValue()
                                    / month.share().denominator().doubleValue(),
                            Offset.offset(1e-12));
            assertMoney(evaluator, row.getCell(2), month.regular());
            assertMoney(evaluator, row.getCell(4), month.flexible());
            assertMoney(evaluator, row.getCell(5), month.total());
        }
        assertMoney(evaluator, sheet.getRow(first + 12).getCell(5), allocation.spread());
        int checks = first + 15;
        for (int i = 0; i < 3; i++) {
            assertThat(evaluator.evaluate(sheet.getRow(checks + i).getCell(0)).getNumberValue())
                    .isZero();
        }
    }

    /** To the cent: a spreadsheet's number that is nearest to the amount. */
    private static void assertMoney(XSSFFormulaEvaluator evaluator, Cell cell, Money amount) {
        CellValue value = evaluator.evaluate(cell);
        assertThat(BigDecimal.valueOf(Math.round(value.getNumberValue() * 100)))
                .as(cell.getAddress().toString())
                .isEqualByComparingTo(new BigDecimal(amount.cents()));
        assertThat(value.getNumberValue()).isEqualTo(amount.toYuan().doubleValue(), Offset.offset(1e-3));
    }

    @Test
    void whateverIsTypedInTheMonthsAreThoseOfTheProgram() {
        Random random = new Random(20);
        Allocation made = allocation(
                760_000_000,
                38_000_000,
                1,
                new long[] {9, 4, 7, 7, 8, 8, 6, 6, 9, 9, 10, 12},
                1_000_001,
                700_000,
                5_000);
        XSSFWorkbook workbook = open(bytes(made, Reports.WORDS));
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        assertShows(workbook, made, evaluator);
        for (int round = 0; round < ROUNDS; round++) {
            Allocation other = random(random);
            set(workbook, other);
            evaluator.clearAllCachedResultValues();
            assertShows(workbook, other, evaluator);
        }
    }

    /** Inputs at their ends: a cent, nothing to spread, a unit above all, one month alone, twelve that tie. */
    static List<Allocation> edges() {
        long[] tied = new long[12];
        Arrays.fill(tied, 7);
        long[] one = new long[12];
        one[4] = 3;
        long[] most = new long[12];
        Arrays.fill(most, 6_000_000);
        most[11] = 1;
        return List.of(
                allocation(1, 0, 1, tied, 0, 0, 0),
                allocation(1, 1, 1, tied, 0, 0, 0),
                allocation(99_999, 0, 100_000, tied, 0, 0, 0),
                allocation(100_001, 0, 100_000, one, 0, 0, 0),
                allocation(1_000_000, 400_000, 1, tied, 100_000, 100_000, 200_000),
                allocation(1_000_000, 1, 10_000, one, 1, 1, 1),
                allocation(999_999_999_999L, 0, 1, most, 7, 11, 13),
                allocation(5, 0, 1, most, 0, 0, 0));
    }

    @Test
    void atTheEndsOfTheInputsTheMonthsAreThoseOfTheProgram() {
        XSSFWorkbook workbook = open(bytes(random(new Random(20)), Reports.WORDS));
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        for (Allocation edge : edges()) {
            set(workbook, edge);
            evaluator.clearAllCachedResultValues();
            assertShows(workbook, edge, evaluator);
        }
    }

    @Test
    void whatTheProgramRefusesIsSeenInTheChecks() {
        XSSFWorkbook workbook = open(bytes(random(new Random(20)), Reports.WORDS));
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        named(workbook, "备用金").setCellValue(named(workbook, "年度总额").getNumericCellValue() + 1);
        named(workbook, "活动费用_2026_03").setCellValue(-5);
        evaluator.clearAllCachedResultValues();
        XSSFSheet sheet = workbook.getSheet("预算分配");
        int checks = rowOf(sheet, "月份") + 16;

        assertThat(evaluator.evaluate(sheet.getRow(checks + 1).getCell(0)).getNumberValue())
                .isNegative();
        XSSFSheet parameters = workbook.getSheet("参数");
        int negative = rowOf(parameters, "核对（各项均须为 0）") + 1;
        assertThat(evaluator.evaluate(parameters.getRow(negative).getCell(0)).getNumberValue())
                .isEqualTo(1);
    }

    @Test
    void theSameInputsGiveTheSameBytesInEachLanguage() {
        Allocation made = random(new Random(3));

        assertThat(bytes(made, Reports.WORDS)).isEqualTo(bytes(made, Reports.WORDS));
        assertThat(bytes(made, Reports.NAMES)).isEqualTo(bytes(made, Reports.NAMES));
    }

    @Test
    void theLocaleOfTheMachineLeavesNoTrace() {
        Allocation made = random(new Random(3));
        Locale before = Locale.getDefault();
        byte[] here = bytes(made, Reports.WORDS);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));

            assertThat(bytes(made, Reports.WORDS)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void parametersHaveNamesInTheLanguageOfTheWorkbook() {
        Allocation made = random(new Random(3));

        assertThat(names(open(bytes(made, Reports.WORDS))))
                .contains("年度总额", "备用金", "取整单位", "黄线", "红线", "常态费用_电台", "常态费用_1_1", "权重_2026_01", "活动费用_2026_12")
                .hasSize(5 + 3 + 12 + 12)
                .doesNotHaveDuplicates();
        assertThat(names(open(bytes(made, Reports.NAMES))))
                .contains("Total_budget", "Reserve", "Rounding_unit", "Yellow_line", "Red_line", "Regular_电台")
                .contains("Weight_2026_01", "Activities_2026_12")
                .hasSize(5 + 3 + 12 + 12);
    }

    /** Those of filters and of rows repeated on paper are the spreadsheet's own. */
    private static List<String> names(XSSFWorkbook workbook) {
        return workbook.getAllNames().stream()
                .map(Name::getNameName)
                .filter(name -> !name.startsWith("_xlnm"))
                .toList();
    }

    @Test
    void whatIsChangedIsSaidAndWhatIsCalledLikeAFormulaIsAText() {
        XSSFWorkbook workbook = open(bytes(random(new Random(3)), Reports.WORDS));
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        XSSFSheet parameters = workbook.getSheet("参数");
        Cell item = parameters.getRow(rowOf(parameters, "=1+1")).getCell(0);
        XSSFSheet steps = workbook.getSheet("计算过程");
        Cell changed = steps.getRow(rowOf(steps, "合计")).getCell(3);

        assertThat(item.getCellType()).isEqualTo(CellType.STRING);
        assertThat(item.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(evaluator.evaluate(changed).getNumberValue()).isZero();
        named(workbook, "黄线").setCellValue(0.06);
        named(workbook, "备用金").setCellValue(1);
        evaluator.clearAllCachedResultValues();
        assertThat(evaluator.evaluate(changed).getNumberValue()).isEqualTo(2);
    }

    @Test
    void monthsWithBoundsAreFiguresThatAreNotComputed() {
        Allocation made = random(new Random(3));
        AllocationRequest request = made.request();
        List<Bounds> bounds = new ArrayList<>(AllocationRequest.NO_BOUNDS);
        bounds.set(0, new Bounds(new Money(100), null));
        Allocation bounded = Allocator.allocate(
                made.shares(),
                new AllocationRequest(
                        request.months(),
                        request.total(),
                        request.reserve(),
                        request.regular(),
                        request.activities(),
                        request.unit(),
                        request.history(),
                        bounds));
        XSSFWorkbook workbook = open(bytes(bounded, Reports.WORDS));
        XSSFSheet sheet = workbook.getSheet("预算分配");
        int first = rowOf(sheet, "月份") + 1;

        assertThat(sheet.getRow(first).getCell(4).getCellType()).isEqualTo(CellType.NUMERIC);
        named(workbook, "年度总额").setCellValue(1e9);
        assertThat(new XSSFFormulaEvaluator(workbook)
                        .evaluate(sheet.getRow(2).getCell(0))
                        .getStringValue())
                .contains("请重新运行 budget4s");
    }
}
