package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.definition.RowCounts.Reason;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesFileTest {

    @TempDir
    Path directory = Path.of("");

    private LedgerFile<SalesLedger.Sum> read(String content) {
        return SalesFiles.readOne(directory, SalesFiles.STRICT, content);
    }

    private List<String> problems(String content) {
        return SalesFiles.written(read(content).file().problems());
    }

    // ---- the header

    @ParameterizedTest
    @ValueSource(
            strings = {
                "month,units\n2024-01,120\n2024-02,80\n",
                "月份,销量\n2024年1月,120\n2024年2月,80\n",
                "\uFEFF月份：,销量（台）\n202401,120\n202402,80\n",
                "\uFEFF\uFEFF月份,销量\n202401,120\n202402,80\n",
                "units,store,month\n120,A,Jan-24\n80,A,Feb-24\n",
                "年份,月份,销量\n2024,1月,120\n2024年,2,80\n",
                "Month;Quantity\r\n2024/1;120\r\n2024/2;80\r\n",
                "月份\t台数\n2024-01\t120\n2024-02\t80",
                "2024 年度销量表\n\n制表：市场部,2024-03-01\n月份,销量\n\n2024-01,120\n,\n2024-02,80\n",
                "日期：2024-03-05\n月份,销量\n2024-01,120\n2024-02,80\n",
                "日期：,2024-03-05,\n期间：,,门店：\n月份,车型,销量\n2024-01,X,120\n2024-02,X,80\n",
                "月份,销量（万辆）\n2024-01,0.0120\n2024-02,0.008\n"
            })
    void findsTheHeaderWhereverItStandsAndWhateverItIsCalled(String content) {
        LedgerFile<SalesLedger.Sum> file = read(content);

        assertThat(SalesFiles.written(file.file().problems())).isEmpty();
        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=120, 2024-02=80");
        assertThat(file.file().monthly()).isTrue();
    }

    @Test
    void takesAProjectsOwnNames() {
        ReadingOptions options = new ReadingOptions(
                null, Map.of("units", List.of("提车台数"), "month", List.of("业务月")), false, false, Detail.FULL);

        assertThat(SalesFiles.sold(SalesFiles.readOne(directory, options, "业务月,销量,提车台数\n2024-01,5,120\n")))
                .isEqualTo("2024-01=120");
    }

    @Test
    void saysWhatAHeaderIsThatIsNearlyOne() {
        assertThat(problems("标题\nstore,monht,units\nA,2024-01,120\n"))
                .containsExactly("1.csv:2:2 file.no-header-but-nearest [monht, month, month]");
    }

    @Test
    void saysWhereItLookedForAHeaderInVain() {
        assertThat(problems("\nA,120\nB,80\n")).containsExactly("1.csv:2 file.no-header [A | 120]");
        assertThat(problems("\n\n , \n")).containsExactly("1.csv file.empty []");
    }

    @Test
    void saysOnceThatTheFirstRowsHaveNoHeader() {
        LedgerFile<SalesLedger.Sum> file = read("x,5\n".repeat(40) + "month,units\n2024-01,1\n");

        assertThat(SalesFiles.written(file.file().problems())).containsExactly("1.csv:1 file.no-header [x | 5]");
        assertThat(file.file().header()).isNull();
    }

    @Test
    void findsAHeaderBelowManyEmptyRows() {
        assertThat(SalesFiles.sold(read("\n".repeat(100) + "t\n".repeat(29) + "month,units\n2024-01,1\n")))
                .isEqualTo("2024-01=1");
    }

    @Test
    void refusesTheSameColumnTwice() {
        assertThat(problems("month,units,Units \n2024-01,1,2\n"))
                .containsExactly("1.csv:1:3 file.column-twice [Units]");
    }

    @Test
    void saysWhichOfTwoColumnsIsPassedOver() {
        LedgerFile<SalesLedger.Sum> file = read("日期,下单日期,数量\n2024-01-05,2023-12-01,2\n");

        assertThat(SalesFiles.written(file.file().notes()))
                .containsExactly("WARNING file.column-passed-over [1.csv, 下单日期, 日期, date]");
        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=2");
    }

    @Test
    void refusesTheHeaderAgainInTheMiddle() {
        assertThat(problems("month,units\n2024-01,120\nMonth,Units\n2024-02,80\n"))
                .containsExactly("1.csv:3 file.header-again [1]");
    }

    @Test
    void takesTheHeaderAgainForNoHeadingOfTwoRows() {
        assertThat(problems("month,units\nmonth,units\n")).containsExactly("1.csv:2 file.header-again [1]");
    }

    @Test
    void doesNotTakeTheDataOfAFirstTableForTitlesOfASecond() {
        LedgerFile<SalesLedger.Sum> file =
                read("month,units\n2024-01,120\n2024-02,80\n\nmonth,store,units\n2024-03,A,7\n");

        assertThat(file.file().header()).isNotNull().extracting(Header::line).isEqualTo(1L);
        assertThat(SalesFiles.written(file.file().problems()))
                .containsExactly("1.csv:5 file.header-again [1]", "1.csv:6 file.cell-count [3, 2]");
    }

    // ---- units

    @Test
    void countsEachLineOfAnOrderFileAsOneVehicle() {
        LedgerFile<SalesLedger.Sum> file = read("交车日期,车型,客户\n2024-01-05,X,a\n2024-01-06,Y,b\n2024-02-01,X,c\n");

        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=2, 2024-02=1");
        assertThat(file.file().monthly()).isFalse();
        assertThat(file.names()).containsEntry(SalesLedger.MODEL, 2);
        assertThat(SalesFiles.written(file.file().notes()))
                .containsExactly("INFORMATION sales.each-line-is-one [1.csv]");
    }

    @Test
    void countsEachLineOfAMonthWithoutDaysAsOneVehicleWhereMonthsRepeat() {
        assertThat(SalesFiles.sold(read("月份,客户\n2024-01,a\n2024-01,b\n2024-02,c\n")))
                .isEqualTo("2024-01=2, 2024-02=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"month,untis", "月份,折算销量"})
    void doesNotCountLinesWhereTheUnitsAreMisnamed(String header) {
        assertThat(problems(header + "\n2024-01,120\n2024-02,80\n"))
                .contains("1.csv:1:2 sales.units-misnamed [" + header.split(",")[1] + "]");
    }

    @Test
    void doesNotCountLinesWhereEachMonthHasOne() {
        String content = "月份,本期\n2024-01,120\n2024-02,80\nx,9\n";
        String message = "1.csv:1:2 sales.unknown-figures [本期, [本期]]";

        assertThat(problems(content)).contains(message);
        // Nor when bad rows are left out.
        assertThat(SalesFiles.written(SalesFiles.readOne(directory, SalesFiles.SKIPPING, content)
                        .file()
                        .fileProblems()))
                .containsExactly(message);
    }

    @Test
    void warnsWhereTheUnitsOfAnOrderFileArePerhapsMisnamed() {
        assertThat(SalesFiles.written(read("日期,车架号,折算销量\n2024-01-03,甲,2\n2024-01-03,乙,2\n")
                        .file()
                        .notes()))
                .containsExactly("WARNING sales.units-perhaps-misnamed [1.csv, 折算销量]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "月份,网点,上牌数\n2024-01,甲,40\n2024-01,乙,20\n",
                "日期,开票数\n2024-01-28,60\n2024-02-28,65\n",
                "月份,序号,网点,上牌\n2024-01,1,甲,40\n2024-01,2,乙,20\n"
            })
    void asksAboutFiguresThatMayBeTheUnits(String content) {
        assertThat(problems(content)).anyMatch(each -> each.contains("sales.unknown-figures"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "月份,车架号,贷款期数,里程\n2024-01,LSV1,36,12\n2024-01,LSV2,24,8\n",
                "日期,车型,成交价,客户电话\n2024-01-28,甲,99800,13800000001\n2024-01-29,乙,89800,13800000002\n",
                "日期,序号,车型\n2024-01-28,1,甲\n2024-01-29,2,乙\n",
                "日期,订单号,赠品数\n2024-01-28,D1,3\n2024-01-29,D2,4\n"
            })
    void countsALineAsOneVehicleWhereItNamesOne(String content) {
        assertThat(problems(content)).isEmpty();
        assertThat(SalesFiles.sold(read(content))).isEqualTo("2024-01=2");
    }

    @Test
    void setsAMonthWithoutAFigureAside() {
        LedgerFile<SalesLedger.Sum> file = read("month,units\n2024-01,120\n2024-02,\n2024-03,　\n2024-04,0\n");

        assertThat(SalesFiles.written(file.file().problems())).isEmpty();
        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=120, 2024-04=0");
        assertThat(file.file().rows().of(Reason.NO_FIGURE)).isEqualTo(2);
        assertThat(SalesFiles.written(file.file().notes()))
                .containsExactly("WARNING file.no-figure [1.csv, [MonthRange[first=2024-02, last=2024-03]], 2]");
    }

    @Test
    void countsARowWithoutAFigureAndWithAnotherFaultOnce() {
        LedgerFile<SalesLedger.Sum> file = read("month,units,revenue\n2024-01,120,5\n2024-02,,1e5\n");

        assertThat(file.file().rows()).isEqualTo(new RowCounts(1, Map.of(Reason.HEADER, 1L, Reason.BAD, 1L)));
        assertThat(file.file().notes()).isEmpty();
    }

    @Test
    void refusesAnOrderWithoutAFigure() {
        assertThat(problems("date,units\n2024-01-05,1\n2024-01-06,\n"))
                .containsExactly("1.csv:3:2 file.in-column [units, Message[key=sales.units-empty, arguments=[]]]");
    }

    @Test
    void netsCancellations() {
        assertThat(SalesFiles.sold(read("date,units\n2024-01-05,3\n2024-01-06,-1\n2024-02-01,(2)\n")))
                .isEqualTo("2024-01=2, 2024-02=-2");
    }

    @Test
    void readsEveryFormOfUnits() {
        assertThat(SalesFiles.sold(read("month,units\n2024-01,\"1,200\"\n2024-02,0.5万\n2024-03,-\n2024-04,12台\n")))
                .isEqualTo("2024-01=1200, 2024-02=5000, 2024-03=0, 2024-04=12");
    }

    @Test
    void refusesMoreVehiclesThanCanBeCounted() {
        assertThat(problems("date,store,units\n2024-01-05,A,9000000000000\n2024-02-05,B,9000000000000\n"))
                .containsExactly("1.csv:3 value.units [9000000000000]");
    }

    // ---- rows

    @Test
    void setsTotalsAside() {
        LedgerFile<SalesLedger.Sum> file = read("""
                        month,store,units
                        2024-01,合肥店,1
                        2024-01,Total Care,2
                        合 计,,3
                        Grand Total:,,3
                        2024年合计,,3
                        """);

        assertThat(SalesFiles.written(file.file().problems())).isEmpty();
        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=3");
        assertThat(file.file().rows().of(Reason.TOTAL)).isEqualTo(3);
        assertThat(file.entries()).extracting(SalesLedger.Sum::name).containsOnly("合肥店", "Total Care");
    }

    @Test
    void refusesAMonthTwice() {
        LedgerFile<SalesLedger.Sum> file = read("月份,销量\n2024-01,120\n2024/1,80\n");

        assertThat(SalesFiles.written(file.file().problems()))
                .containsExactly("1.csv:3:1 file.in-column [月份, Message[key=file.month-twice,"
                        + " arguments=[2024-01, 1.csv:2:1]]]");
        assertThat(file.doubled()).isEqualTo(Map.of(YearMonth.of(2024, 1), 1L));
    }

    @Test
    void takesAMonthOncePerStoreModelAndChannel() {
        assertThat(problems("""
                        month,store,model,channel,units
                        2024-01,A,X,p,1
                        2024-01,A,X,q,1
                        2024-01,A,Y,p,1
                        2024-01,B,X,p,1
                        2024-01,B,X,p,1
                        """))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1.csv:6:1 ")
                .contains("1.csv:5:1");
    }

    @Test
    void addsAMonthTwiceUpWhereTheUserSaysSo() {
        LedgerFile<SalesLedger.Sum> file =
                SalesFiles.readOne(directory, SalesFiles.SUMMING, "month,units\n2024-01,120\n2024-01,80\n2024-01,1\n");

        assertThat(SalesFiles.written(file.file().problems())).isEmpty();
        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=201");
        assertThat(file.doubled()).isEqualTo(Map.of(YearMonth.of(2024, 1), 2L));
        assertThat(SalesFiles.written(FileNotes.summed(file.file(), file.doubled())))
                .containsExactly("WARNING file.note.summed [1.csv, [MonthRange[first=2024-01, last=2024-01]]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01,1\n2024-02-05,1\n", "2024-02-05,1\n2024-01,1\n"})
    void refusesMonthsAmongDaysWhicheverComesFirst(String rows) {
        assertThat(problems("date,units\n" + rows))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1.csv:3:1 ");
    }

    @Test
    void takesMonthsInADateColumnForMonths() {
        LedgerFile<SalesLedger.Sum> file = read("日期,销量\n2024-01,120\n2024-02,80\n");

        assertThat(file.file().monthly()).isTrue();
        assertThat(SalesFiles.history(file).months().get(YearMonth.of(2024, 2)))
                .isNotNull()
                .extracting(month -> month.lastDay())
                .isEqualTo(0);
    }

    @Test
    void knowsTheLastDayOfAMonthWithOrders() {
        assertThat(SalesFiles.history(read("date\n2024-02-03\n2024-02-28\n2024-02-11\n"))
                        .months())
                .hasEntrySatisfying(YearMonth.of(2024, 2), month -> {
                    assertThat(month.lastDay()).isEqualTo(28);
                    assertThat(month.lines()).isEqualTo(3);
                });
    }

    @Test
    void tellsEveryProblemWithItsLineAndColumn() {
        assertThat(problems("""
                        store,date,units,revenue,毛利
                        A,2024-01-05,1,5,5
                        A,2024-02-30,1,5,5
                        A,2024-01-06,1e5,NaN,5
                        A,2024-01-07,1
                        A,,1,5,x
                        A,2024-01,1,5,5
                        """))
                .containsExactly(
                        "1.csv:3:2 file.in-column [date, Message[key=value.no-such-date, arguments=[2024-02-30]]]",
                        "1.csv:4:3 file.in-column [units, Message[key=value.number, arguments=[1e5]]]",
                        "1.csv:4:4 file.in-column [revenue, Message[key=value.number, arguments=[NaN]]]",
                        "1.csv:5 file.cells-missing [3, 5]",
                        "1.csv:6:2 file.in-column [date, Message[key=file.date-empty, arguments=[]]]",
                        "1.csv:6:5 file.in-column [毛利, Message[key=value.number, arguments=[x]]]",
                        "1.csv:7:2 file.in-column [date, Message[key=file.day-missing, arguments=[2024-01]]]");
    }

    @Test
    void namesTheLineOfARowThatFollowsACellOfSeveralLines() {
        assertThat(problems("month,备注,units\n2024-01,\"a\nb\nc\",1\n2024-02,,x\n"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1.csv:5:3 ");
    }

    @Test
    void listsTwentyProblemsAndCountsThemAll() {
        LedgerFile<SalesLedger.Sum> file = read("month,units\n" + "x,1\n".repeat(33));

        assertThat(file.file().problems().listed()).hasSize(20);
        assertThat(file.file().problems().count()).isEqualTo(33);
        assertThat(file.file().rows().of(Reason.BAD)).isEqualTo(33);
    }

    @Test
    void leavesBadRowsOutAndCountsThem() {
        LedgerFile<SalesLedger.Sum> file = SalesFiles.readOne(
                directory, SalesFiles.SKIPPING, "month,units\n2024-01,120\nx,80\n2024-02,NaN\n2024-03,7\n");

        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=120, 2024-03=7");
        assertThat(file.file().fileProblems().isEmpty()).isTrue();
        assertThat(file.file().rowProblems().count()).isEqualTo(2);
        assertThat(file.file().rows().skipped()).isEqualTo(2);
        assertThat(SalesFiles.written(FileNotes.skipped(file.file())))
                .containsExactly("WARNING file.note.skipped [1.csv, 2]");
    }

    @Test
    void refusesAHeaderWithNothingBelow() {
        assertThat(problems("month,units\n\n合计,\n")).containsExactly("1.csv file.no-rows []");
    }

    @Test
    void keepsWhatAFileThatBreaksOffSaid() {
        LedgerFile<SalesLedger.Sum> file = read("month,units\n2024-01,120\n2024-02,\"80\n");

        assertThat(SalesFiles.written(file.file().fileProblems()))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("1.csv:3:2 rows.");
        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=120");
    }

    @Test
    void saysHowAFileWasRead() {
        assertThat(SalesFiles.written(FileNotes.howRead(
                        read("标题\n销量;月份;备注\n120;2024-01;\n合计;;\n").file())))
                .containsExactly(
                        "INFORMATION file.note.text [1.csv, UTF-8,"
                                + " Message[key=file.evidence.valid_utf_8, arguments=[]], ;]",
                        "INFORMATION file.note.header [1.csv, 2, [月份 = month, 销量 = units]]",
                        "INFORMATION file.note.rows [1.csv, 1, 2]");
    }

    @Test
    void multipliesByTheUnitOfTheHeading() {
        LedgerFile<SalesLedger.Sum> file = read("月份,销量（万辆）,收入（万元）\n2024-01,1.5,3\n");

        assertThat(SalesFiles.sold(file)).isEqualTo("2024-01=15000");
        assertThat(file.file().header()).isNotNull();
        if (file.file().header() != null) {
            LedgerColumn revenue = new SalesLedger()
                    .columns().stream()
                            .filter(each -> each.englishName().equals("revenue"))
                            .findFirst()
                            .orElseThrow();
            assertThat(file.file().header().scale(revenue).multiple()).isEqualTo(BigDecimal.valueOf(10_000));
            assertThat(file.file().header().scale(LedgerColumn.STORE).multiple())
                    .isEqualTo(BigDecimal.ONE);
            assertThat(file.file().header().heading(LedgerColumn.STORE)).isEqualTo("store");
        }
    }
}
