package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.analysis.accrual.AccruedSpend;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.plan.Plan;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.project.AmountSign;
import io.github.budget4s.domain.project.BookingRules;
import io.github.budget4s.domain.project.TotalsChoice;
import io.github.budget4s.domain.spend.Spend;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.domain.spend.SpendKey;
import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.domain.spend.SpendLines;
import io.github.budget4s.domain.spend.SpendRules;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendLedgerTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void addsUpInvoicesOrdersAndRefunds() {
        Spend spend = read(Detail.FULL, """
                2026年费用台账,,,,,
                日期,渠道,活动,类别,状态,金额
                2026-05-03,抖音,五一试驾,活动,已付,"12,000.00"
                2026-05-20,抖音,五一试驾,活动,,￥500.50
                2026-05-20,抖音,五一试驾,活动,已付款,(200.50)
                2026-06-01,抖音,,常态,已下单,1.2万
                2026-06-02,,,保险分摊,paid,0
                合计,,,,,24300.00
                """);

        assertThat(spend.entries())
                .containsExactly(
                        entry(2026, 5, 3, "抖音", "五一试驾", SpendCategory.ACTIVITY, false, 12_000_00, 1),
                        entry(2026, 5, 20, "抖音", "五一试驾", SpendCategory.ACTIVITY, false, 300_00, 2),
                        entry(2026, 6, 1, "抖音", "", SpendCategory.REGULAR, true, 12_000_00, 1),
                        entry(2026, 6, 2, "", "", SpendCategory.NONE, false, 0, 1));
        assertThat(spend.lastMonth()).contains(YearMonth.of(2026, 6));
    }

    @Test
    void keepsApartOnlyWhatIsAskedFor() {
        Spend spend = read(
                Detail.MONTHS_AND_CHANNELS,
                "date,channel,activity,store,amount\n2026-05-03,a,x,s,1\n2026-05-04,a,y,t,2\n2026-05-05,b,y,t,4\n");

        assertThat(spend.entries())
                .containsExactly(
                        entry(2026, 5, 0, "a", "", SpendCategory.NONE, false, 300, 2),
                        entry(2026, 5, 0, "b", "", SpendCategory.NONE, false, 400, 1));
    }

    /** A line that says no period is of the month in which it is booked, whatever others say. */
    @Test
    void blankPeriodsSayNothing() {
        Spend spend = read(Detail.MONTHS_AND_CHANNELS, """
                date,channel,amount,from,to,service_month
                2026-01-05,a,1,,,
                2026-02-03,a,2,,,2026-01
                2026-02-04,a,4,,,-
                2026-02-05,a,8,2026-03-01,2026-03-31,
                2026-03-06,a,16,,,
                """);

        Map<Integer, Long> byMonth = new HashMap<>();
        spend.entries()
                .forEach(entry -> byMonth.merge(
                        entry.month().getMonthValue(), entry.amount().cents(), Long::sum));
        assertThat(byMonth).isEqualTo(Map.of(1, 300L, 2, 400L, 3, 2400L));
    }

    @Test
    void tellsAllThatIsWrong() {
        assertThat(problems("""
                        date,channel,status,amount
                        2026-13-01,a,paid,1
                        2026-01-01,a,comitted,1
                        2026-01-02,a,maybe,1
                        2026-01-03,a,paid,1.234
                        2026-01-04,a,paid,
                        2026-01-05,a,paid,NaN
                        2026-01-06,a,paid
                        """))
                .hasSize(7)
                .anyMatch(problem -> problem.startsWith("1.csv:2:1: "))
                .anyMatch(problem -> problem.startsWith("1.csv:3:3: ") && problem.contains("“committed” is meant"))
                .anyMatch(
                        problem -> problem.startsWith("1.csv:4:3: ") && problem.contains("statuses: {\"maybe\": skip}"))
                .anyMatch(problem -> problem.startsWith("1.csv:5:4: "))
                .anyMatch(problem -> problem.startsWith("1.csv:6:4: ") && problem.contains("expected an amount"))
                .anyMatch(problem -> problem.startsWith("1.csv:7:4: "))
                .anyMatch(problem -> problem.startsWith("1.csv:8: "));
    }

    @Test
    void asksForTheAmount() {
        assertThat(problems("month,channel\n2026-01,a\n"))
                .singleElement()
                .asString()
                .startsWith("1.csv:1: no column of amounts");
        assertThat(problems("月份,金额合计数\n2026-01,1\n"))
                .singleElement()
                .asString()
                .startsWith("1.csv:1:2: no column of amounts was recognised; “金额合计数” is perhaps one");
    }

    @Test
    void skipsMonthsToCome() {
        LedgerFile<SpendLine> file = readFile(Detail.FULL, "month,amount\n2026-01,100\n2026-02,-\n2026-03,\n");

        assertThat(file.entries())
                .extracting(SpendLine::amount)
                .containsExactlyInAnyOrder(new Money(100_00), Money.ZERO);
        assertThat(file.file().notes()).hasSize(1);
    }

    @Test
    void addsUpEveryLineOfRandomLedgers() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            Map<String, Long> expected = new HashMap<>();
            StringBuilder text = new StringBuilder("date,amount,channel,status\n");
            for (int line = random.nextInt(60) + 1; line > 0; line--) {
                int month = 1 + random.nextInt(12);
                long cents = random.nextInt(2_000_000) - 500_000L;
                String channel = List.of("", "抖音", "a").get(random.nextInt(3));
                String status = List.of("", "paid", "committed").get(random.nextInt(3));
                text.append("2026-%02d-%02d,%s,%s,%s%n"
                        .formatted(month, 1 + random.nextInt(28), new Money(cents), channel, status));
                expected.merge(month + channel + status.equals("committed"), cents, Long::sum);
            }

            Map<String, Long> sums = new HashMap<>();
            read(Detail.MONTHS_AND_CHANNELS, text.toString())
                    .entries()
                    .forEach(entry -> sums.put(
                            entry.month().getMonthValue() + entry.channel() + entry.committed(),
                            entry.amount().cents()));

            assertThat(sums).isEqualTo(expected);
        }
    }

    private static SpendEntry entry(
            int year,
            int month,
            int day,
            String channel,
            String activity,
            SpendCategory category,
            boolean committed,
            long cents,
            long lines) {
        return new SpendEntry(
                SpendKey.of(YearMonth.of(year, month), day, channel, activity, "", category, committed),
                new Money(cents),
                lines);
    }

    private Spend read(Detail detail, String content) {
        SpendLines lines = new SpendLedger().merge(List.of(readFile(detail, content)), options(detail));
        return AccruedSpend.of(lines, SpendRules.DEFAULT, Plan.EMPTY, 1, AccruedSpend.Kept.ALL)
                .spend();
    }

    /** Takes signs as they are written: a few random amounts may all be below zero. */
    private static ReadingOptions options(Detail detail) {
        return new ReadingOptions(
                null,
                Map.of(),
                false,
                false,
                TotalsChoice.ASK,
                new BookingRules(Map.of(), AmountSign.WRITTEN, false, "CNY", SpendRules.DEFAULT, null),
                detail,
                new Names(Aliases.NONE));
    }

    private LedgerFile<SpendLine> readFile(Detail detail, String content) {
        try {
            Path file = Files.writeString(directory.resolve("1.csv"), content);
            return LedgerFiles.readEach(new SpendLedger(), List.of(new InputFile("1.csv", file, null)), options(detail))
                    .get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> problems(String content) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(Detail.FULL, content));
        List<String> problems = new ArrayList<>();
        refused.problems()
                .forEach(problem ->
                        problems.add(problem.location() + ": " + new Localizer(Language.EN).text(problem.message())));
        return problems;
    }
}
