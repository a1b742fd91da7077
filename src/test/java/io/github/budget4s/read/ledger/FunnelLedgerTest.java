package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.FunnelLedger;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunnelLedgerTest {

    private static final ReadingOptions STRICT = new ReadingOptions(null, Map.of(), false, false, Detail.FULL);
    private static final ReadingOptions SUMMING = new ReadingOptions(null, Map.of(), true, false, Detail.FULL);

    @TempDir
    private Path directory = Path.of("");

    @Test
    void addsUpWhatCameIn() {
        Funnel funnel = read(STRICT, """
                日期;渠道;活动;线索;到店;订单;收入（万元）
                2026-05-03;抖音;五一试驾;120;40;8;120.5
                2026-05-03;抖音;五一试驾;3;;-1;(15)
                2026-05-04;;;1;-;0;
                """);

        assertThat(funnel.entries())
                .containsExactly(
                        new FunnelEntry(YearMonth.of(2026, 5), 3, "抖音", "五一试驾", "", figures(123, 40, 7, 105_5000_00)),
                        new FunnelEntry(YearMonth.of(2026, 5), 4, "", "", "", figures(1, 0, 0, 0)));
        assertThat(funnel.recorded())
                .containsExactlyInAnyOrder(Measures.LEADS, Measures.VISITS, Measures.ORDERS, Measures.REVENUE);
    }

    @Test
    void refusesAMonthTwiceUnlessItIsToBeAddedUp() {
        String twice = "month,channel,leads\n2026-01,a,5\n2026-01,b,7\n2026-01,a,6\n";

        assertThat(problems(twice))
                .singleElement()
                .asString()
                .startsWith("1.csv:4:1: ")
                .contains("1.csv:2:1");
        assertThat(read(SUMMING, twice).sum(entry -> true).sum(Measures.LEADS)).isEqualTo(18);
    }

    /** One line a lead, and a column for each day on which something came of it. */
    private static final String ONE_LINE_A_LEAD = """
            留资日期,到店日期,订单日期,交车日期,渠道,线索,到店,订单,交车,收入
            2026-01-10,2026-01-12,2026-03-05,2026-04-01,抖音,1,1,1,1,150000
            2026-01-20,2026-02-03,,,抖音,1,1,0,0,
            2026-02-08,,,,抖音,1,0,0,0,
            2026-03-01,,2026-03-02,,抖音,1,1,1,0,140000
            """;

    @Test
    void countsEachThingOnItsDayAndAllWithTheLeadWhenAsked() {
        Funnel funnel = read(STRICT, ONE_LINE_A_LEAD);

        assertThat(byMonth(funnel))
                .containsExactly(
                        "2026-01 2 1 0 0 0", "2026-02 1 1 0 0 0", "2026-03 1 1 2 0 140000", "2026-04 0 0 0 1 150000");
        assertThat(byMonth(funnel.byLead()))
                .containsExactly("2026-01 2 2 1 1 150000", "2026-02 1 0 0 0 0", "2026-03 1 1 1 0 140000");
        assertThat(funnel.entries()).anyMatch(entry -> entry.month().equals(YearMonth.of(2026, 3)) && entry.day() == 5);
    }

    @Test
    void countsMonthsTheSameWhereDaysAreNotKeptApart() {
        Funnel days = read(STRICT, ONE_LINE_A_LEAD);
        Funnel months =
                read(new ReadingOptions(null, Map.of(), false, false, Detail.MONTHS_AND_CHANNELS), ONE_LINE_A_LEAD);

        assertThat(byMonth(months)).isEqualTo(byMonth(days));
        assertThat(byMonth(months.byLead())).isEqualTo(byMonth(days.byLead()));
        assertThat(months.entries()).allMatch(entry -> entry.day() == 0);
    }

    @Test
    void oneDayAloneIsTheLinesOwn() {
        Funnel orders = read(STRICT, "订单日期,渠道,订单\n2026-03-05,抖音,1\n");
        Funnel leads = read(STRICT, "留资日期,渠道,线索,订单\n2026-01-05,抖音,1,1\n");
        Funnel both = read(STRICT, "date,lead_date,channel,orders\n2026-03-05,2026-01-09,a,2\n2026-03-06,,a,1\n");

        assertThat(orders.knowsLeadDays()).isFalse();
        assertThat(leads.byLead().entries()).extracting(FunnelEntry::month).containsOnly(YearMonth.of(2026, 1));
        assertThat(both.byLead().entries())
                .extracting(entry -> entry.month() + " " + entry.figures().sum(Measures.ORDERS))
                .containsExactly("2026-01 2", "2026-03 1");
        assertThat(problems("date,lead_date,orders\n2026-03-05,soon,1\n"))
                .singleElement()
                .asString()
                .startsWith("1.csv:2:2: ");
    }

    /** What comes of a lead comes of it in either view: sums stay, and with the lead no rate is above 1. */
    @Test
    void nothingIsLostAndNoRateAboveOneWithTheLead() {
        Random random = new Random(20261129);
        for (int round = 0; round < 50; round++) {
            StringBuilder lines = new StringBuilder("留资日期,到店日期,订单日期,渠道,线索,到店,订单\n");
            for (int i = 0; i < 40; i++) {
                LocalDate lead = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(150));
                boolean came = random.nextBoolean();
                boolean ordered = came && random.nextBoolean();
                LocalDate visit = lead.plusDays(random.nextInt(40));
                lines.append("%s,%s,%s,抖音,1,%d,%d\n"
                        .formatted(
                                lead,
                                came ? visit : "",
                                ordered ? visit.plusDays(random.nextInt(60)) : "",
                                came ? 1 : 0,
                                ordered ? 1 : 0));
            }
            Funnel funnel = read(STRICT, lines.toString());

            assertThat(funnel.byLead().sum(entry -> true)).isEqualTo(funnel.sum(entry -> true));
            for (FunnelEntry each : funnel.byLead().entries()) {
                Figures month = funnel.byLead().sum(entry -> entry.month().equals(each.month()));
                assertThat(month.sum(Measures.VISITS)).isLessThanOrEqualTo(month.sum(Measures.LEADS));
                assertThat(month.sum(Measures.ORDERS)).isLessThanOrEqualTo(month.sum(Measures.VISITS));
            }
        }
    }

    private static List<String> byMonth(Funnel funnel) {
        return funnel.entries().stream()
                .map(FunnelEntry::month)
                .distinct()
                .map(month -> {
                    Figures figures = funnel.sum(entry -> entry.month().equals(month));
                    return "%s %d %d %d %d %d"
                            .formatted(
                                    month,
                                    figures.sum(Measures.LEADS),
                                    figures.sum(Measures.VISITS),
                                    figures.sum(Measures.ORDERS),
                                    figures.sum(Measures.DELIVERIES),
                                    figures.sum(Measures.REVENUE) / 100);
                })
                .toList();
    }

    @Test
    void tellsAllThatIsWrong() {
        assertThat(problems("month,leads,revenue\n2026-01,1.5,1\n2026-02,x,1.001\n"))
                .hasSize(3)
                .anyMatch(problem -> problem.startsWith("1.csv:2:2: ") && problem.contains("whole number"))
                .anyMatch(problem -> problem.startsWith("1.csv:3:2: "))
                .anyMatch(problem -> problem.startsWith("1.csv:3:3: "));
        assertThat(problems("month,units\n2026-01,5\n"))
                .singleElement()
                .asString()
                .startsWith("1.csv:1: no column of figures");
    }

    @Test
    void countsNoFurtherThanItCan() {
        assertThat(problems("month,leads\n2026-01,9223372036854775807\n2026-02,1\n"))
                .singleElement()
                .asString()
                .startsWith("1.csv:3: ");
        assertThat(problems("month,leads\n2026-01,-9223372036854775808\n")).hasSize(1);
    }

    private static Figures figures(long leads, long visits, long orders, long revenueCents) {
        return new Figures(Map.of(
                Measures.LEADS,
                leads,
                Measures.VISITS,
                visits,
                Measures.ORDERS,
                orders,
                Measures.REVENUE,
                revenueCents));
    }

    private Funnel read(ReadingOptions options, String content) {
        try {
            Path file = Files.writeString(directory.resolve("1.csv"), content);
            FunnelLedger ledger = new FunnelLedger();
            return ledger.merge(
                    LedgerFiles.readEach(ledger, List.of(new InputFile("1.csv", file, null)), options), options);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> problems(String content) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(STRICT, content));
        List<String> problems = new ArrayList<>();
        refused.problems()
                .forEach(problem ->
                        problems.add(problem.location() + ": " + new Localizer(Language.EN).text(problem.message())));
        return problems;
    }
}
