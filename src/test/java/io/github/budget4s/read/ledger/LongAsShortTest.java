package io.github.budget4s.read.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.project.BookingRules;
import io.github.budget4s.domain.project.TotalsChoice;
import io.github.budget4s.read.ledger.definition.Detail;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.duplicate.MonthlyKeys;
import io.github.budget4s.read.ledger.duplicate.NumberedLines;
import io.github.budget4s.read.ledger.kind.SalesLedger;
import io.github.budget4s.read.ledger.kind.SpendLedger;
import io.github.budget4s.read.source.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes ledgers as people make them, with days, months and stores that stand once for their block, totals, statuses,
 * remarks, units above the table and a second export that overlaps. Read in parts, as long files are, they give the
 * same lines, notes and problems as read as a whole.
 */
class LongAsShortTest {

    private static final long WHOLE = Long.MAX_VALUE / 4;
    private static final int FILES = 60;
    private static final List<String> STORES = List.of("城东店", "城西店", "城南店");
    private static final List<String> CHANNELS = List.of("抖音", "汽车之家", "懂车帝", "朋友圈");

    @TempDir
    private Path directory = Path.of("");

    /** How a ledger is written; each is rare enough that some files have none of them. */
    private record Manner(
            boolean dayOnce,
            boolean monthBeside,
            boolean storeOnce,
            boolean totals,
            boolean status,
            boolean remarks,
            boolean voidRemark,
            boolean unitAbove,
            boolean badLine) {

        static Manner random(Random random) {
            return new Manner(
                    random.nextInt(4) == 0,
                    random.nextInt(4) == 0,
                    random.nextInt(4) == 0,
                    random.nextInt(3) == 0,
                    random.nextInt(3) == 0,
                    random.nextInt(2) == 0,
                    random.nextInt(3) == 0,
                    random.nextInt(4) == 0,
                    random.nextInt(8) == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void spendIsReadAlike(long seed) throws IOException {
        check(new SpendLedger(), seed, "日期", "金额");
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void salesAreReadAlike(long seed) throws IOException {
        check(new SalesLedger(), seed, "交车日期", "数量");
    }

    private <E> void check(Ledger<E, ?> ledger, long seed, String date, String figure) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            Manner manner = Manner.random(random);
            InputFile first = file("a.csv", text(random, manner, date, figure, 1, 18));
            InputFile second = file("b.csv", text(random, manner, date, figure, 12, 26));
            TotalsChoice totals = TotalsChoice.values()[random.nextInt(3)];
            boolean skips = random.nextBoolean();
            long partSize = 2_000 + random.nextInt(4_000);
            MonthlyKeys ofWholes = new MonthlyKeys(new NumberedLines());
            MonthlyKeys ofParts = new MonthlyKeys(new NumberedLines());
            for (InputFile input : List.of(first, second)) {
                LedgerFile<E> whole = new LedgerReader<>(
                                ledger, input, options(skips, totals), ofWholes, (before, left) -> WHOLE)
                        .read();
                LedgerFile<E> parts = new LedgerReader<>(
                                ledger, input, options(skips, totals), ofParts, (before, left) -> partSize)
                        .read();

                assertThat(parts)
                        .as("file %d of seed %d, %s, %s, %s", i, seed, input.name(), manner, totals)
                        .isEqualTo(whole);
            }
        }
    }

    private static ReadingOptions options(boolean skips, TotalsChoice totals) {
        return new ReadingOptions(
                null, Map.of(), false, skips, totals, BookingRules.DEFAULT, Detail.FULL, new Names(Aliases.NONE));
    }

    private InputFile file(String name, String text) throws IOException {
        return new InputFile(name, Files.writeString(directory.resolve(name), text), null);
    }

    private static String text(Random random, Manner manner, String date, String figure, int fromDay, int toDay) {
        StringBuilder text = new StringBuilder();
        if (manner.unitAbove()) {
            text.append("单位：千元").append(",".repeat(6)).append('\n');
        }
        text.append("门店,月份,").append(date).append(",渠道,").append(figure).append(",状态,备注\n");
        if (!manner.status()) {
            text.replace(text.indexOf(",状态"), text.indexOf(",备注"), ",编号");
        }
        if (!manner.monthBeside()) {
            text.replace(text.indexOf("月份"), text.indexOf("月份") + 2, "区域");
        }
        for (String store : STORES) {
            boolean first = true;
            long sum = 0;
            for (int day = fromDay; day < toDay; day++) {
                for (int line = 0; line < 14; line++) {
                    long value = 1 + random.nextInt(90);
                    sum += value;
                    text.append(manner.storeOnce() && !first ? "" : store).append(',');
                    text.append(manner.monthBeside() ? "2026-01" : "华东").append(',');
                    text.append(manner.dayOnce() && line > 0 ? "" : "2026-01-%02d".formatted(day))
                            .append(',');
                    text.append(CHANNELS.get(random.nextInt(CHANNELS.size()))).append(',');
                    boolean isBad = manner.badLine() && random.nextInt(200) == 0;
                    text.append(isBad ? "多少" : String.valueOf(value)).append(',');
                    text.append(status(random, manner, line)).append(',');
                    text.append(remark(random, manner)).append('\n');
                    first = false;
                }
            }
            if (manner.totals()) {
                text.append(store).append("合计,,,,").append(sum).append(",,\n");
            }
        }
        return text.toString();
    }

    private static String status(Random random, Manner manner, int line) {
        if (!manner.status()) {
            return String.valueOf(line % 3);
        }
        return random.nextInt(20) == 0 ? "已作废" : random.nextInt(30) == 0 ? "草稿" : "已完成";
    }

    private static String remark(Random random, Manner manner) {
        if (!manner.remarks()) {
            return "";
        }
        int chance = random.nextInt(300);
        return chance == 0 ? "客户退单，改签" : chance == 1 && manner.voidRemark() ? "作废" : chance < 60 ? "正常" : "";
    }
}
