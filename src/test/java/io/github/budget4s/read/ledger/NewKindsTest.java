package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.actual.MeasuredValue;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.transfer.Transfer;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.read.Reading;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.Ledgers;
import io.github.budget4s.read.ledger.kind.MeasureLedger;
import io.github.budget4s.read.ledger.kind.TransferLedger;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds that have nothing but a definition: what comes with one. */
class NewKindsTest {

    private static final String TRANSFERS = """
            日期,月份,渠道,调入月份,调入渠道,金额（万元）,原因,审批人
            2026-05-03,2026-05,抖音,2026-06,汽车之家,1.5,五一后移,王总
            ,2026-06,电台,,抖音,0.2,,
            合计,,,,,1.7,,
            """;

    @TempDir
    private Path directory = Path.of("");

    private InputFile file(String text) {
        try {
            return Reading.file(directory, "a.csv", text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <E, L> L read(Ledger<E, L> ledger, String text) {
        return ledger.merge(
                LedgerFiles.readEach(
                        ledger, List.of(file(text)), new ReadingOptions(null, Map.of(), false, false, Detail.FULL)),
                new ReadingOptions(null, Map.of(), false, false, Detail.FULL));
    }

    private List<String> problems(Ledger<?, ?> ledger, String text) {
        return catchThrowableOfType(RefusedException.class, () -> read(ledger, text)).problems().stream()
                .map(Reading::written)
                .toList();
    }

    @Test
    void transfersSayWhatIsMovedFromWhereToWhere() {
        assertThat(read(new TransferLedger(), TRANSFERS))
                .containsExactly(
                        new Transfer(
                                LocalDate.of(2026, 5, 3),
                                new Transfer.Place(YearMonth.of(2026, 5), "抖音", ""),
                                new Transfer.Place(YearMonth.of(2026, 6), "汽车之家", ""),
                                new Money(15_000_00),
                                "五一后移",
                                "王总",
                                Location.of("a.csv", 2)),
                        new Transfer(
                                null,
                                new Transfer.Place(YearMonth.of(2026, 6), "电台", ""),
                                new Transfer.Place(YearMonth.of(2026, 6), "抖音", ""),
                                new Money(2_000_00),
                                "",
                                "",
                                Location.of("a.csv", 3)));
    }

    @Test
    void transfersToNowhereAndOfNothingAreMistakes() {
        assertThat(problems(
                        new TransferLedger(),
                        "month,channel,to_month,amount\n2026-05,a,2026-05,5\n2026-05,a,2026-06,-5\n2026-05,a,x,5\n"))
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("a.csv:2:1 ") && problem.contains("transfers.nowhere"))
                .anyMatch(problem -> problem.startsWith("a.csv:3:4 ") && problem.contains("transfers.amount"))
                .anyMatch(problem -> problem.startsWith("a.csv:4:3 ") && problem.contains("value.date"));
        assertThat(problems(new TransferLedger(), "month,to_channel\n2026-05,a\n"))
                .containsExactly("a.csv:1 file.no-column [amount, [month, to_channel]]");
        assertThat(problems(new TransferLedger(), "month,amount\n2026-05,5\n"))
                .containsExactly("a.csv:1 transfers.no-target [[month, amount]]");
    }

    @Test
    void measuresHaveAValueOrBothItsParts() {
        assertThat(read(new MeasureLedger(), """
                        月份,指标,实际值,分子,分母,门店
                        2026-05,到店率,93.5%,,,城东
                        2026-05,成交率,,12,80,
                        """).values())
                .extracting(MeasuredValue::measure, MeasuredValue::value, MeasuredValue::denominator)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("到店率", new BigDecimal("0.935000"), null),
                        org.assertj.core.groups.Tuple.tuple("成交率", null, new BigDecimal("80.000000")));
        assertThat(problems(
                        new MeasureLedger(),
                        "month,measure,value,numerator,denominator\n2026-01,a,,,\n2026-01,b,1,2,3\n2026-01,c,,2,\n"
                                + "2026-02,d,5,,\n2026-02,d,6,,\n2026-03,,5,,\n"))
                .hasSize(5)
                .anyMatch(problem -> problem.startsWith("a.csv:6:1 ") && problem.contains("file.month-twice"))
                .anyMatch(problem -> problem.startsWith("a.csv:7:2 ") && problem.contains("measures.measure-empty"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    月份,销量                                                        | sales
                    日期,渠道,金额,状态                                              | spend
                    month,channel,leads,orders                                     | funnel
                    month,share,regular,activities,flexible,total                  | budget
                    date,item,amount,status                                        | claims
                    date,month,channel,to_month,to_channel,amount,reason,by        | transfers
                    month,measure,value,person                                     | measures
                    customer,name,phone,vehicle,model,delivered_on,birthday,consent,store | customers
                    客户姓名,手机号,车架号,车型,生日                                     | customers
                    客户姓名,手机号,车架号,车型,交车日期                                  | sales
                    customer,date,amount,mileage,kind                              | visits
                    进厂日期,车牌号,结算金额,行驶里程（公里）,维修类型                      | visits
                    customer,date,by,kind,result,next_date                         | contacts
                    回访日期,客户编号,回访人,回访结果                                    | contacts
                    月份,产值,进厂台次                                                | service
                    线索时间,首次跟进时间,渠道                                         | leads
                    date,kind,holiday                                              | holidays
                    date,name                                                      | events
                    """)
    void aHeaderSaysOfWhichKindAFileIs(String header, String kind) {
        KindSearch.Found found = new KindSearch(
                        Ledgers.all(), new ReadingOptions(null, Map.of(), false, false, Detail.FULL))
                .find(file(header + "\n"));

        assertThat(found.kind().name()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date,channel,remark   | true
                    月份,渠道,毛利率          | true
                    month,media,turned up | true
                    department,person     | true
                    成交日期,渠道            | false
                    date,vin              | false
                    日期,客户姓名            | false
                    日期,车型               | false
                    """)
    void aHeaderWithNothingOfAKindIsOfNone(String header, boolean isOfNone) {
        KindSearch.Found found = new KindSearch(
                        Ledgers.all(), new ReadingOptions(null, Map.of(), false, false, Detail.FULL))
                .find(file(header + "\n"));

        assertThat(found.isOfNone()).isEqualTo(isOfNone);
        assertThat(found.nearest().isEmpty()).isEqualTo(!isOfNone || found.headerLine() == 0);
    }

    @Test
    void whatFitsTwoKindsIsSaid() {
        KindSearch.Found found = new KindSearch(
                        Ledgers.all(), new ReadingOptions(null, Map.of(), false, false, Detail.FULL))
                .find(file("month,channel,amount\n"));

        assertThat(found.kind().name()).isEqualTo("spend");
        assertThat(found.others()).extracting(Ledger::name).containsExactly("budget");
    }

    @Test
    void inspectShowsThem() {
        file(TRANSFERS);

        CommandRun run = CommandRun.of(directory, "budget4s inspect a.csv", 0);

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("a.csv,kind,transfers,\n")
                .contains("a.csv,column,to_month,调入月份\n")
                .contains("a.csv,rows_used,2,\n")
                .contains("a.csv,skipped,1,total\n")
                .contains("a.csv,months,2,2026-05/2026-06\n")
                .contains("a.csv,sum,17000.00,amount\n")
                .contains("a.csv,names,2,channel\n");
        assertThat(CommandRun.of(directory, "budget4s inspect a.csv --kind spnd", 0)
                        .err())
                .contains("spend");
        assertThat(CommandRun.of(directory, "budget4s inspect a.csv --kind spend", 0)
                        .out())
                .contains("a.csv,kind,spend,\n");
        assertThat(Objects.requireNonNull(Ledgers.find("transfers")).columns()).hasSize(11);
    }
}
