package io.github.budget4s.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.budget4s.analysis.Histories;
import io.github.budget4s.analysis.allocation.Allocation;
import io.github.budget4s.analysis.allocation.Requests;
import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.analysis.coverage.Coverage;
import io.github.budget4s.analysis.inspection.FileInspection;
import io.github.budget4s.analysis.inspection.FileInspection.ColumnReading;
import io.github.budget4s.analysis.reserve.ReleasedMoney;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.SalesHistory;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import io.github.budget4s.report.allocation.AllocationExplanation;
import io.github.budget4s.report.allocation.AllocationNotes;
import io.github.budget4s.report.allocation.AllocationReport;
import io.github.budget4s.report.inspection.InspectionReport;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Column;
import io.github.budget4s.report.table.Formula;
import io.github.budget4s.report.table.Table;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsTest {

    private static final Localizer ENGLISH = new Localizer(Language.EN);

    /** 1 in January to 12 in December, three years of it. */
    private static final SalesHistory RISING = Histories.monthly("2023-01", 36, month -> month.getMonthValue());

    private static Allocation allocation(
            SalesHistory history, ShareMethod method, long unit, @Nullable YearMonth until, boolean missingIsZero) {
        return Requests.allocate(
                history,
                Requests.ofYear(
                        2026,
                        new Money(100_050),
                        new Money(10_000),
                        new Money(12_000),
                        new Money(unit),
                        method,
                        until,
                        missingIsZero));
    }

    private static Allocation allocation(SalesHistory history) {
        return allocation(history, ShareMethod.POOLED, 1, null, false);
    }

    private static FileInspection inspection(SalesHistory history) {
        return new FileInspection(
                new FileInspection.Source("sales.csv", "abc", "GB18030", "not_utf_8", "semicolon", null, 0),
                FileInspection.Kind.SALES,
                new FileInspection.Head(
                        3,
                        List.of(
                                new ColumnReading("月份", "month"),
                                new ColumnReading("备注", null),
                                new ColumnReading("", null),
                                new ColumnReading("销量", "units"))),
                new FileInspection.Rows(
                        "month", 36, 4, new TreeMap<>(Map.of("title", 2L, "header", 1L, "total", 1L, "bad", 1L)), 1),
                months(history, Map.of(YearMonth.of(2024, 5), 2L)),
                names(1, 2, 0),
                List.of(units(history)));
    }

    private static FileInspection.Months months(SalesHistory history, Map<YearMonth, Long> doubled) {
        return new FileInspection.Months(history.months().size(), Coverage.of(history), new TreeMap<>(doubled));
    }

    private static List<FileInspection.Names> names(int stores, int models, int channels) {
        return List.of(
                new FileInspection.Names("store", stores),
                new FileInspection.Names("model", models),
                new FileInspection.Names("channel", channels));
    }

    private static FileInspection.Sum units(SalesHistory history) {
        long millionths = history.months().values().stream()
                .mapToLong(sales -> sales.units().millionths())
                .sum();
        return new FileInspection.Sum("units", FileInspection.Unit.MILLIONTHS, millionths);
    }

    /** Writes a cell as a program gets it, in English. */
    private static String written(Cell cell) {
        return cell.plain(ENGLISH);
    }

    private static List<String> written(List<List<Cell>> rows) {
        return rows.stream()
                .map(row -> String.join(
                        " | ", row.stream().map(ReportsTest::written).toList()))
                .toList();
    }

    private static Cell sum(String column, Column.Kind kind, Cell value) {
        return Cell.computed(value, Formula.sum(new Column(column, kind)));
    }

    private static List<String> notes(Allocation allocation, @Nullable YearMonth opened) {
        return AllocationNotes.of(allocation, opened).stream()
                .map(note -> (note.level() == Note.Level.WARNING ? "! " : "")
                        + note.message().key().replace("allocation.note.", "") + " "
                        + note.message().arguments())
                .toList();
    }

    @Test
    void aTableRefusesRowsOfTheWrongLength() {
        List<Column> columns = List.of(new Column("month", Column.Kind.MONTH), new Column("total", Column.Kind.MONEY));

        assertThatThrownBy(() -> Table.of(columns, List.of(List.of(Cell.of(1L)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Table(columns, List.of(), List.of(Cell.ABSENT), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Table.of(columns, List.of(List.of(Cell.ABSENT, Cell.ABSENT))).rows())
                .hasSize(1);
    }

    @Test
    void onlyFiguresAreNumeric() {
        assertThat(List.of(Column.Kind.values()).stream()
                        .filter(kind -> new Column("x", kind).isNumeric())
                        .toList())
                .containsExactly(Column.Kind.MONEY, Column.Kind.RATIO, Column.Kind.COUNT);
    }

    @Test
    void showsAnAllocationWithTheColumnsThatAreGivenAndExactTotals() {
        Report report = AllocationReport.of(allocation(RISING), ReleasedMoney.NONE, List.of(), List.of());

        assertThat(report.table().columns())
                .extracting(Column::name)
                .containsExactly("month", "share", "regular", "activities", "flexible", "total");
        assertThat(report.table().rows()).hasSize(12);
        assertThat(written(report.table().rows()))
                .first()
                .isEqualTo("2026-01 | 0.012821 | 10.00 | 0.00 | 10.01 | 20.01");
        assertThat(report.table().totals())
                .containsExactly(
                        Cell.ABSENT,
                        sum("share", Column.Kind.RATIO, Cell.of(Ratio.ONE)),
                        sum("regular", Column.Kind.MONEY, Cell.of(new Money(12_000))),
                        sum("activities", Column.Kind.MONEY, Cell.of(Money.ZERO)),
                        sum("flexible", Column.Kind.MONEY, Cell.of(new Money(78_050))),
                        sum("total", Column.Kind.MONEY, Cell.of(new Money(90_050))));
        assertThat(report.table().barColumn()).isEqualTo("share");
        assertThat(report.command()).isEqualTo("allocate");
        assertThat(ENGLISH.text(report.title())).isEqualTo("Marketing budget 2026 by month");
    }

    @Test
    void saysWhichMonthsGaveTheShares() {
        assertThat(notes(allocation(RISING), null))
                .containsExactly(
                        "full-years [" + window("2023-01", "2025-12") + ", 36, 2025]",
                        "reserve [100.00, 1000.50, 900.50]");
        assertThat(notes(allocation(Histories.monthly("2022-01", 46, month -> 5)), null))
                .contains("last-months [" + window("2022-11", "2025-10") + ", 36, 2025]");
    }

    private static String window(String first, String last) {
        return "MonthRange[first=" + first + ", last=" + last + "]";
    }

    @Test
    void warnsOfWhatMayMakeTheResultWrong() {
        SalesHistory two = Histories.monthly("2024-01", 24, month -> month.equals(YearMonth.of(2025, 12)) ? 1 : 10);

        assertThat(notes(allocation(two), null))
                .contains("! short-history [24, 2, 24, 2025-12]", "! last-month-doubtful [2025-12, 1, 2025-11]");
        assertThat(notes(allocation(Histories.without(RISING, "2024-06"), ShareMethod.POOLED, 1, null, true), null))
                .contains("! missing-zero [[" + window("2024-06", "2024-06") + "]]");
        assertThat(notes(allocation(RISING), YearMonth.of(2023, 1))).contains("! young-store [2023-01]");
        assertThat(notes(allocation(RISING), YearMonth.of(2022, 12))).noneMatch(note -> note.contains("young-store"));
    }

    @Test
    void saysWhatWasChosenAndPassedOver() {
        SalesHistory longer = Histories.monthly("2023-01", 39, month -> 10);

        assertThat(notes(allocation(longer), null)).contains("ignored-after [2025-12, 2026-03]");
        assertThat(notes(allocation(longer, ShareMethod.MEAN_OF_YEARS, 1, YearMonth.of(2025, 12), false), null))
                .contains("mean-of-years [3]", "until [2025-12]");
        assertThat(notes(allocation(RISING, ShareMethod.POOLED, 100, null, false), null))
                .contains("rest [0.50, 1.00]");
    }

    @Test
    void saysWhichMonthIsCutOff() {
        int[] days = new int[37];
        for (int i = 0; i < days.length; i++) {
            days[i] = YearMonth.of(2023, 1).plusMonths(i).lengthOfMonth();
        }
        days[36] = 9;

        assertThat(notes(allocation(Histories.dated("2023-01", days)), null)).contains("cut-off [2026-01, 9]");
    }

    @Test
    void explainsAMonthStepByStep() {
        Report report = AllocationExplanation.of(
                allocation(RISING, ShareMethod.POOLED, 100, null, false),
                3,
                null,
                List.of(inspection(RISING)),
                List.of(),
                List.of());

        assertThat(ENGLISH.text(report.title())).isEqualTo("2026-03: how 40.00 came about");
        assertThat(written(report.table().rows()))
                .containsExactly(
                        "1 | sales file | sales.csv: 36 rows used, 4 set aside (1 bad row, 2 title rows, 1 total row)"
                                + " | 234",
                        "2 | months that count | the last full years before the planned one, 2025 included: 36 months"
                                + " | 2023-01/2025-12",
                        "3 | sales of this month | 3 (2023-03) + 3 (2024-03) + 3 (2025-03) | 9",
                        "4 | sales of all months | sum of 36 months, 2023-01 to 2025-12 | 234",
                        "5 | share | 9 ÷ 234 | 0.038462",
                        "6 | flexible pool | 1,000.50 − reserve 100.00 − regular 120.00 | 780.50",
                        "7 | exact share | 780.50 × 9 ÷ 234 | 30.019231",
                        "8 | flexible | whole units of 1.00: 30.00; its remainder comes 10. in size and gets nothing"
                                + " of what is left | 30.00",
                        "9 | regular | 120.00 spread evenly over 12 months in units of 1.00, what is left over to the"
                                + " earlier months | 10.00",
                        "10 | budget of the month | flexible 30.00 + regular 10.00 | 40.00");
    }

    @Test
    void explainsTheMeanOfYears() {
        SalesHistory history = Histories.monthly("2023-01", 36, month -> month.getYear() - 2022L);

        List<String> steps = written(AllocationExplanation.of(
                        allocation(history, ShareMethod.MEAN_OF_YEARS, 1, null, false),
                        12,
                        null,
                        List.of(),
                        List.of(),
                        List.of())
                .table()
                .rows());

        assertThat(steps)
                .contains(
                        "2 | share in one year | 1 (2023-12) ÷ 12 (2023-01 to 2023-12) | 0.083333",
                        "4 | share in one year | 3 (2025-12) ÷ 36 (2025-01 to 2025-12) | 0.083333",
                        "5 | share | (8.33 % + 8.33 % + 8.33 %) ÷ 3 | 0.083333",
                        "7 | exact share | 780.50 × the share before rounding | 65.041667");
        assertThat(steps.get(7)).startsWith("8 | flexible | whole units of 0.01: 65.04; its remainder comes 12.");
    }

    @Test
    void showsWhatWasReadInAFile() {
        SalesHistory history = Histories.without(RISING, "2024-06", "2024-07");

        assertThat(written(InspectionReport.of(List.of(inspection(history)), List.of(), List.of())
                        .table()
                        .rows()))
                .containsExactly(
                        "sales.csv | encoding | GB18030 | not_utf_8",
                        "sales.csv | delimiter | semicolon | ",
                        "sales.csv | header_row | 3 | ",
                        "sales.csv | column | month | 月份",
                        "sales.csv | column | unused | 备注",
                        "sales.csv | column | units | 销量",
                        "sales.csv | granularity | month | ",
                        "sales.csv | rows_used | 36 | ",
                        "sales.csv | rows_skipped | 4 | ",
                        "sales.csv | skipped | 1 | bad",
                        "sales.csv | skipped | 2 | title",
                        "sales.csv | skipped | 1 | total",
                        "sales.csv | problems | 1 | ",
                        "sales.csv | months | 34 | 2023-01/2025-12",
                        "sales.csv | months_missing | 2 | 2024-06/2024-07",
                        "sales.csv | months_doubled | 1 | 2024-05",
                        "sales.csv | month_cut_off |  | ",
                        "sales.csv | units | 221 | ",
                        "sales.csv | stores | 1 | ",
                        "sales.csv | models | 2 | ",
                        "sales.csv | channels | 0 | ");
    }

    @Test
    void showsASheetAndAMonthThatIsNotOver() {
        SalesHistory history = Histories.dated("2024-01", 31, 29, 12);
        FileInspection sheet = new FileInspection(
                new FileInspection.Source("a.xlsx", "abc", null, null, null, "订单", 2),
                FileInspection.Kind.SALES,
                new FileInspection.Head(0, List.of()),
                new FileInspection.Rows("day", 30, 0, new TreeMap<>(), 0),
                months(history, Map.of()),
                names(0, 0, 0),
                List.of(units(history)));

        assertThat(written(InspectionReport.of(List.of(sheet, sheet), List.of(), List.of())
                        .table()
                        .rows()))
                .startsWith("a.xlsx | sheet | 订单 | 2 more sheets, not read", "a.xlsx | header_row |  | ")
                .contains("a.xlsx | month_cut_off | 2024-03 | 2024-03-12")
                .hasSize(28);
    }
}
