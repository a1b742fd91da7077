package io.github.budget4s.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.golden.CommandRun;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;

/** Holds the workbook of an example's year against what it says itself. */
class WholeWorkbookTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void aProject() throws IOException {
        copy("monthly-check");
    }

    private void copy(String name) throws IOException {
        Path example = Path.of("examples").resolve(name);
        try (Stream<Path> files = Files.list(example)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(csv|yaml)"))
                    .toList()) {
                Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private XSSFWorkbook workbook(String... options) {
        List<String> arguments = new ArrayList<>(List.of("report", "xlsx", "-q", "-o", "year.xlsx", "--force"));
        arguments.addAll(Arrays.asList(options));
        CommandRun run = CommandRun.of(
                folder, new ByteArrayInputStream(new byte[0]), 0, Locale.ENGLISH, arguments.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        try {
            return YearWorkbookTest.open(Files.readAllBytes(folder.resolve("year.xlsx")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a year that runs, of stores with their channels and totals of their own, and of groups of channels. */
    @ParameterizedTest
    @ValueSource(strings = {"monthly-check", "store-group", "store-totals", "channel-groups"})
    void everyFormulaComesToWhatTheWorkbookShowsAlready(String example) throws IOException {
        copy(example);
        for (String language : List.of("en", "zh")) {
            XSSFWorkbook workbook = workbook("--as-of", "2026-06-30", "--lang", language);
            XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
            int formulas = 0;
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertSame(cell, evaluator.evaluate(cell));
                            formulas++;
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(200);
        }
    }

    private static void assertSame(Cell cell, CellValue computed) {
        String what = cell.getSheet().getSheetName() + "!" + cell.getAddress() + " =" + cell.getCellFormula();
        assertThat(computed.getCellType()).as(what).isEqualTo(cell.getCachedFormulaResultType());
        if (computed.getCellType() == CellType.STRING) {
            assertThat(computed.getStringValue()).as(what).isEqualTo(cell.getStringCellValue());
        } else {
            assertThat(computed.getNumberValue()).as(what).isEqualTo(cell.getNumericCellValue(), Offset.offset(1e-7));
        }
    }

    @Test
    void anotherTotalGivesTheFiguresOfAWorkbookThatIsMadeOfIt() {
        XSSFWorkbook changed = workbook("--as-of", "2026-06-30", "--lang", "zh");
        YearWorkbookTest.named(changed, "年度总额").setCellValue(8_123_456.78);
        YearWorkbookTest.named(changed, "备用金").setCellValue(1_000.01);
        YearWorkbookTest.named(changed, "取整单位").setCellValue(0.01);
        XSSFWorkbook made = workbook(
                "--as-of",
                "2026-06-30",
                "--lang",
                "zh",
                "--total",
                "8123456.78",
                "--reserve",
                "1000.01",
                "--round",
                "0.01");
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(changed);
        XSSFSheet expected = made.getSheet("预算分配");
        int first = YearWorkbookTest.rowOf(expected, "月份") + 1;
        for (int row = first; row <= first + 12; row++) {
            for (int column = 1; column <= 5; column++) {
                assertThat(evaluator
                                .evaluate(changed.getSheet("预算分配").getRow(row).getCell(column))
                                .getNumberValue())
                        .isEqualTo(expected.getRow(row).getCell(column).getNumericCellValue(), Offset.offset(1e-6));
            }
        }
        // The budget that spend is held against follows, and so does the flag: 5,00 % over 474,700 is not over more.
        XSSFSheet variance = changed.getSheet("预算执行");
        int months = YearWorkbookTest.rowOf(variance, "月份") + 1;
        assertThat(evaluator.evaluate(variance.getRow(months + 1).getCell(7)).getStringValue())
                .isEqualTo("正常");
        for (String sheet : List.of("预算执行", "渠道执行", "渠道分配", "效果指标", "目标达成", "销量预测", "厂家支持申报", "方案检查")) {
            assertThat(evaluator
                            .evaluate(changed.getSheet(sheet).getRow(2).getCell(0))
                            .getStringValue())
                    .as(sheet)
                    .contains("请重新运行 budget4s");
        }
    }

    @Test
    void chartsKeepTheFiguresOfTheirCells() {
        XSSFWorkbook workbook = workbook("--as-of", "2026-06-30", "--lang", "zh");
        XSSFFormulaEvaluator evaluator = new XSSFFormulaEvaluator(workbook);
        int points = 0;
        int charts = 0;
        for (Sheet sheet : workbook) {
            XSSFSheet each = (XSSFSheet) sheet;
            if (each.getDrawingPatriarch() != null) {
                for (XSSFChart chart : each.getDrawingPatriarch().getCharts()) {
                    charts++;
                    for (CTNumRef reference : references(chart.getCTChart().getPlotArea())) {
                        points += assertCached(workbook, reference, evaluator);
                    }
                }
            }
        }
        assertThat(charts).isEqualTo(4);
        assertThat(points).isGreaterThan(100);
    }

    private static List<CTNumRef> references(CTPlotArea plot) {
        List<CTNumRef> found = new ArrayList<>();
        plot.getBarChartList().forEach(bars -> bars.getSerList().forEach(series -> {
            assertThat(series.getSpPr().isSetSolidFill()).isTrue();
            found.add(series.getVal().getNumRef());
        }));
        // The schema asks for it, and Excel offers to repair what has none.
        plot.getLineChartList().forEach(lines -> assertThat(lines.getGrouping()).isNotNull());
        plot.getLineChartList().forEach(lines -> lines.getSerList().forEach(series -> {
            assertThat(series.getSpPr().getLn().isSetSolidFill()
                            || series.getMarker().getSpPr().isSetSolidFill())
                    .isTrue();
            found.add(series.getVal().getNumRef());
        }));
        return found;
    }

    private static int assertCached(XSSFWorkbook workbook, CTNumRef reference, XSSFFormulaEvaluator evaluator) {
        CellReference[] cells =
                new AreaReference(reference.getF(), workbook.getSpreadsheetVersion()).getAllReferencedCells();
        int points = 0;
        for (CTNumVal point : reference.getNumCache().getPtList()) {
            CellReference cell = cells[(int) point.getIdx()];
            CellValue value = evaluator.evaluate(
                    workbook.getSheet(cell.getSheetName()).getRow(cell.getRow()).getCell(cell.getCol()));
            assertThat(Double.parseDouble(point.getV()))
                    .as(reference.getF())
                    .isEqualTo(value.getNumberValue(), Offset.offset(1e-7));
            points++;
        }
        return points;
    }

    @Test
    void onlyFunctionsThatEverySpreadsheetHasAreUsed() {
        Set<String> used = new TreeSet<>();
        for (Sheet sheet : workbook("--as-of", "2026-06-30")) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        String formula = cell.getCellFormula().replaceAll("\"[^\"]*\"|'[^']*'", "");
                        Matcher function = Pattern.compile("([A-Z0-9.]+)\\(").matcher(formula);
                        while (function.find()) {
                            used.add(function.group(1));
                        }
                    }
                }
            }
        }
        assertThat(used)
                .containsExactly("ABS", "AND", "COUNTA", "COUNTIF", "IF", "INT", "MAX", "MIN", "RANK", "ROUND", "SUM");
    }

    @Test
    void aProjectWithoutFilesSaysWhatWouldFillEachSheet() throws IOException {
        for (String file : List.of("spend.csv", "budget.csv", "funnel.csv", "sales.csv", "claims.csv")) {
            Files.delete(folder.resolve(file));
        }
        Files.writeString(folder.resolve("budget4s.yaml"), "year: 2026\nplan: plan.yaml\n");
        XSSFWorkbook workbook = workbook("--lang", "en");

        Map.of("Variance", "--budget", "KPIs", "--spend", "Claims", "policy").forEach((sheet, word) -> assertThat(
                        workbook.getSheet(sheet).getRow(4).getCell(0).getStringCellValue())
                .contains(word));
    }
}
