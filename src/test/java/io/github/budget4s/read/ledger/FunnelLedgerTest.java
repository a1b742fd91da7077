package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.funnel.Funnel;
import io.github.budget4s.domain.funnel.FunnelEntry;
import io.github.budget4s.domain.measure.Figures;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.ledger.kind.FunnelLedger;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Localizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
