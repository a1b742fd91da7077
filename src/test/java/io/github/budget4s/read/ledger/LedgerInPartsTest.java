package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.spend.SpendLine;
import io.github.budget4s.read.OrderFiles;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.RowCounts;
import io.github.budget4s.read.ledger.duplicate.MonthlyKeys;
import io.github.budget4s.read.ledger.duplicate.NumberedLines;
import io.github.budget4s.read.ledger.kind.FunnelLedger;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the reading in parts against the reading as a whole: the same sums, and the same words about the same lines.
 */
class LedgerInPartsTest {

    private static final long WHOLE = Long.MAX_VALUE / 4;
    private static final ReadingOptions SKIPPING = new ReadingOptions(null, Map.of(), false, true, Detail.FULL);

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void salesReadTheSameInPartsAndAsAWhole(long seed) throws IOException {
        assertThat(readInParts(new SalesLedger(), seed, "门店", "交车日期", "车型", "渠道", "数量", "销售额", "线索"))
                .isGreaterThan(15);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void spendReadsTheSameInPartsAndAsAWhole(long seed) throws IOException {
        assertThat(readInParts(new SpendLedger(), seed, "日期", "渠道", "活动", "状态", "金额"))
                .isGreaterThan(10);
    }

    @Test
    void funnelsReadTheSameInPartsAndAsAWhole() throws IOException {
        assertThat(readInParts(new FunnelLedger(), 7, "日期", "渠道", "门店", "线索数", "销售额"))
                .isGreaterThan(10);
    }

    /** Counts the random files that were read in parts. Many have something that the fast path is not for. */
    private <E> int readInParts(Ledger<E, ?> ledger, long seed, String... headings) throws IOException {
        Random random = new Random(seed);
        int inParts = 0;
        for (int i = 0; i < 125; i++) {
            byte[] content = OrderFiles.random(random, List.of(headings));
            ReadingOptions options =
                    random.nextBoolean() ? new ReadingOptions(null, Map.of(), false, false, Detail.FULL) : SKIPPING;
            InputFile input = new InputFile("a.csv", Files.write(directory.resolve("a.csv"), content), null);

            long partSize = 2_500 + random.nextInt(4_000);
            LedgerFile<E> expected = reader(ledger, input, options, WHOLE).read();
            LedgerFile<E> found = reader(ledger, input, options, partSize).read();

            assertThat(isReadInParts(reader(ledger, input, options, WHOLE))).isFalse();
            // By their own equality: field by field it would take most of the test's time.
            assertThat(found).as("file %d of seed %d", i, seed).isEqualTo(expected);
            inParts += isReadInParts(reader(ledger, input, options, partSize)) ? 1 : 0;
        }
        return inParts;
    }

    private static <E> LedgerReader<E> reader(
            Ledger<E, ?> ledger, InputFile input, ReadingOptions options, long partSize) {
        return new LedgerReader<>(
                ledger, input, options, new MonthlyKeys(new NumberedLines()), (before, left) -> partSize);
    }

    private static <E> boolean isReadInParts(LedgerReader<E> reader) {
        return PartsReading.read(reader) != null;
    }

    @Test
    void problemsOfLaterPartsStandOnTheirLines() throws IOException {
        StringBuilder text = new StringBuilder("交车日期,门店,数量\n");
        for (int line = 2; line <= 400; line++) {
            text.append(line % 50 == 0 ? "2024-13-01" : "2024-03-05").append(",\"城东\n店\",1\n");
        }
        InputFile input = new InputFile("a.csv", Files.writeString(directory.resolve("a.csv"), text), null);
        SalesLedger sales = new SalesLedger();

        LedgerFile<SalesLedger.Sum> file = reader(
                        sales, input, new ReadingOptions(null, Map.of(), false, false, Detail.FULL), 2000)
                .read();

        assertThat(isReadInParts(
                        reader(sales, input, new ReadingOptions(null, Map.of(), false, false, Detail.FULL), 2000)))
                .isTrue();
        assertThat(file.file().rowProblems().count()).isEqualTo(8);
        // Each order takes two lines.
        assertThat(file.file().rowProblems().listed().get(7).location()).hasToString("a.csv:798:1");
    }

    /** Writes three stores' days, of each store one line a day and channel. */
    private InputFile ofStores(boolean namedOnce) throws IOException {
        StringBuilder text = new StringBuilder("日期,门店,渠道,金额\n");
        for (String store : List.of("城东店", "城西店", "城南店")) {
            for (int line = 0; line < 300; line++) {
                text.append("2026-01-").append(10 + line / 15).append(',');
                text.append(namedOnce && line > 0 ? "" : store);
                text.append(",渠道").append(line % 3).append(",10\n");
            }
        }
        return new InputFile("a.csv", Files.writeString(directory.resolve("a.csv"), text), null);
    }

    @Test
    void namesThatStandOnceForTheirBlockAreFilledDownInLongFilesToo() throws IOException {
        InputFile input = ofStores(true);
        SpendLedger spend = new SpendLedger();

        LedgerFile<SpendLine> inParts = reader(spend, input, SKIPPING, 2000).read();

        assertThat(isReadInParts(reader(spend, input, SKIPPING, 2000))).isFalse();
        assertThat(inParts.entries())
                .isNotEmpty()
                .allMatch(line -> !line.key().store().isEmpty());
        assertThat(inParts.file().notes()).anyMatch(note -> note.message().key().equals("file.filled-down"));
        assertThat(isReadInParts(reader(spend, ofStores(false), SKIPPING, 2000)))
                .isTrue();
    }

    @Test
    void monthsThatDifferFromTheDaysBesideThemAreToldOfAllParts() throws IOException {
        StringBuilder text = new StringBuilder("日期,月份,渠道,金额\n");
        for (int line = 2; line <= 900; line++) {
            text.append("2026-03-05,")
                    .append(line == 700 ? "2026-02" : "2026-03")
                    .append(",抖音,1\n");
        }
        InputFile input = new InputFile("a.csv", Files.writeString(directory.resolve("a.csv"), text), null);

        LedgerFile<SpendLine> file =
                reader(new SpendLedger(), input, SKIPPING, 2000).read();

        assertThat(file.file().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.message().arguments()).containsSequence(1L, 700L));
    }

    @Test
    void partsSkipTurnAndCountByStatusAndDirectionAsTheWholeDoes() throws IOException {
        String[] statuses = {"已支付", "已作废", "", "草稿", "已付款（对公）", "未支付", "红冲"};
        String[] directions = {"支出", "支出", "贷", "收入", "支出"};
        StringBuilder text = new StringBuilder("日期,渠道,审批状态,收/支,金额\n");
        for (int line = 2; line <= 900; line++) {
            text.append("2026-01-0")
                    .append(1 + line % 9)
                    .append(",抖音,")
                    .append(statuses[line % statuses.length])
                    .append(',')
                    .append(directions[line % directions.length])
                    .append(',')
                    .append(line)
                    .append('\n');
        }
        InputFile input = new InputFile("a.csv", Files.writeString(directory.resolve("a.csv"), text), null);
        ReadingOptions options = new ReadingOptions(null, Map.of(), false, false, Detail.FULL);
        SpendLedger spend = new SpendLedger();

        LedgerFile<SpendLine> whole = reader(spend, input, options, WHOLE).read();
        LedgerFile<SpendLine> parts = reader(spend, input, options, 2000).read();

        assertThat(isReadInParts(reader(spend, input, options, 2000))).isTrue();
        assertThat(parts).isEqualTo(whole);
        assertThat(whole.file().notes()).hasSize(3);
        assertThat(whole.file().rows().of(RowCounts.Reason.CANCELLED)).isPositive();
        assertThat(whole.file().rows().of(RowCounts.Reason.PENDING)).isPositive();
        assertThat(whole.file().rows().of(RowCounts.Reason.INCOME)).isPositive();
    }

    @Test
    void partsPassOverEmptyCellsAndCtrlZAndFindAYearThatIsASlip() throws IOException {
        StringBuilder text = new StringBuilder("交车日期,门店,数量\n");
        for (int line = 2; line <= 400; line++) {
            text.append(line == 390 ? "2052-03-05" : "2024-03-05").append(",城东店,1,\n");
        }
        text.append('\u001a');
        InputFile input = new InputFile("a.csv", Files.writeString(directory.resolve("a.csv"), text), null);
        SalesLedger sales = new SalesLedger();
        ReadingOptions options = new ReadingOptions(null, Map.of(), false, false, Detail.FULL);

        LedgerFile<SalesLedger.Sum> inParts =
                reader(sales, input, options, 2000).read();
        LedgerFile<SalesLedger.Sum> whole = reader(sales, input, options, WHOLE).read();

        assertThat(isReadInParts(reader(sales, input, options, 2000))).isTrue();
        assertThat(inParts).isEqualTo(whole);
        assertThat(whole.file().rows().used()).isEqualTo(399);
        assertThat(whole.file().rowProblems().count()).isZero();
        assertThat(whole.file().fileProblems().listed())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message().key()).isEqualTo("file.year-slip"));
    }
}
