package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.golden.CommandRun;
import io.github.budget4s.read.Reading;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.kind.BudgetLedger;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetLedgerTest {

    private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();

    @TempDir
    private Path directory = Path.of("");

    private static Budget read(InputFile input, boolean sumDuplicates) {
        ReadingOptions options = new ReadingOptions(null, Map.of(), sumDuplicates, false, Detail.FULL);
        BudgetLedger ledger = new BudgetLedger();
        return ledger.merge(LedgerFiles.readEach(ledger, List.of(input), options), options);
    }

    private Budget read(String text) {
        return read(file(text), false);
    }

    private InputFile file(String text) {
        try {
            return Reading.file(directory, "budget.csv", text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> problems(String text) {
        return catchThrowableOfType(RefusedException.class, () -> read(text)).problems().stream()
                .map(Reading::written)
                .toList();
    }

    private static Money sum(Budget budget) {
        return budget.entries().stream().map(BudgetEntry::amount).reduce(Money.ZERO, Money::plus);
    }

    @ParameterizedTest
    @CsvSource({
        "first-budget, budget.csv, --sales sales.csv --total 1000000 --regular 400000 --year 2026, 1000000.00, false",
        "first-budget, budget.xlsx, --sales sales.csv --total 1000000 --year 2026 --lang zh, 1000000.00, false",
        "first-budget, budget.tsv, --sales sales.csv --total 1000000 --year 2026 --headers zh, 1000000.00, false",
        "annual-plan, budget.csv, --by channel --scale-channels, 7220000.00, true",
        "annual-plan, budget.xlsx, --by channel --scale-channels --lang zh, 7220000.00, true",
        "store-group, budget.csv, --by store, 5700000.00, false",
        "store-group, budget.xlsx, '--by store,channel --lang zh', 5700000.00, true"
    })
    void readsWhatAllocateWrites(String example, String name, String options, String total, boolean channels) {
        String command = "budget4s allocate " + options + " -o " + directory.resolve(name);
        assertThat(CommandRun.of(EXAMPLES.resolve(example), command, 0).code()).isZero();

        Budget budget = read(new InputFile(name, directory.resolve(name), null), false);

        assertThat(sum(budget).toString()).isEqualTo(total);
        assertThat(budget.months()).hasSize(12).contains(YearMonth.of(2026, 1), YearMonth.of(2026, 12));
        assertThat(budget.entries().stream().anyMatch(entry -> !entry.channel().isEmpty()))
                .isEqualTo(channels);
        assertThat(budget.entries().stream().noneMatch(entry -> entry.store().isEmpty()))
                .isEqualTo(example.equals("store-group"));
    }

    @Test
    void takesMoneyOfNoChannelForThat() {
        Budget budget = read("月份,渠道,金额\n2026-01,未归属渠道,5\n2026-02,unattributed,6\n2026-03,未归属,7\n2026-02,抖音,\n");

        assertThat(budget.entries()).extracting(BudgetEntry::channel).containsExactly("", "", "");
    }

    @Test
    void readsOneWrittenByHand() {
        Budget budget = read("2026 年预算,,\n年份,月份,活动,预算（万元）\n2026,5,五一试驾,1.2\n2026,6,,3\n合计,,,4.2\n");

        assertThat(budget.entries())
                .containsExactly(
                        new BudgetEntry(YearMonth.of(2026, 5), "", "五一试驾", "", new Money(12_000_00)),
                        new BudgetEntry(YearMonth.of(2026, 6), "", "", "", new Money(30_000_00)));
    }

    @Test
    void tellsAllThatIsWrong() {
        assertThat(problems("month,channel,amount\n2026-01,a,5\n2026-01,a,6\n2026-02,a,-1\n2026-13,a,x\n"))
                .hasSize(4)
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("budget.csv:3:1").contains("file.month-twice"))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("budget.csv:4:3").contains("budget.negative"));
        assertThat(problems("month,units\n2026-01,5\n"))
                .singleElement()
                .asString()
                .contains("budget.no-amount-column");
    }

    @Test
    void addsUpLinesWhenAsked() {
        assertThat(sum(read(file("month,amount\n2026-01,5\n2026-01,6.50\n"), true))
                        .toString())
                .isEqualTo("11.50");
    }
}
