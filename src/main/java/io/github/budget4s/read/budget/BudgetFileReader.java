package io.github.budget4s.read.budget;

import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.MonthlyKeys;
import io.github.budget4s.read.columns.MonthlyLines;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.columns.RowCounts;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Reading;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads one file of a budget, row by row. */
final class BudgetFileReader extends ColumnedFileReader<BudgetColumn> {

    /** What {@code allocate} calls money that is no channel's, in its own languages. */
    private static final Set<String> NO_CHANNEL = Set.of(Channel.UNATTRIBUTED, "未归属渠道");

    private final MonthlyLines monthlyLines;
    private final Map<Key, Money> sums = new LinkedHashMap<>();

    private record Key(YearMonth month, String channel, String activity, String store) {}

    /**
     * Prepares for one file.
     *
     * @param monthlyKeys the months and keys that have had a line, shared by all files that are read together
     */
    BudgetFileReader(InputFile input, ReadingOptions<BudgetColumn> options, MonthlyKeys monthlyKeys) {
        super(input, options);
        this.monthlyLines = new MonthlyLines(monthlyKeys);
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    BudgetFile read() {
        ReadFile<BudgetColumn> file = readRows();
        List<BudgetEntry> entries = sums.entrySet().stream()
                .map(sum -> new BudgetEntry(
                        sum.getKey().month(),
                        sum.getKey().channel(),
                        sum.getKey().activity(),
                        sum.getKey().store(),
                        sum.getValue()))
                .toList();
        return new BudgetFile(file, entries, monthlyLines.doubled());
    }

    @Override
    protected void checkHeader(Header<BudgetColumn> found) {
        if (found.find(BudgetColumn.AMOUNT).isEmpty()) {
            refuseHeader(found, -1, Message.of("budget.no-amount-column", found.cells()));
        }
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<BudgetColumn> found) {
        if (found.find(BudgetColumn.AMOUNT).isEmpty()) {
            return;
        }
        DateOrMonth moment = moment(row, found);
        Reading<Money> reading = money(row, found, BudgetColumn.AMOUNT);
        if (moment == null || reading instanceof Reading.Unreadable) {
            return;
        }
        if (!(reading instanceof Reading.Value<Money> value)) {
            // A month without an amount has none.
            setAside(RowCounts.Reason.NO_FIGURE);
            return;
        }
        if (value.value().isNegative()) {
            refuse(
                    row,
                    found,
                    BudgetColumn.AMOUNT,
                    Message.of("value.negative", value.value().toString()));
            return;
        }
        Key key = new Key(
                moment.month(),
                channel(text(row, found, BudgetColumn.CHANNEL)),
                text(row, found, BudgetColumn.ACTIVITY),
                text(row, found, BudgetColumn.STORE));
        if (isFirstLine(row, found, key.month(), List.of(key.channel(), key.activity(), key.store()), monthlyLines)) {
            try {
                sums.merge(key, value.value(), Money::plus);
                countUsed();
            } catch (ArithmeticException e) {
                refuse(row, Message.of("value.amount-too-large", value.value().toString()));
            }
        }
    }

    private static String channel(String name) {
        return NO_CHANNEL.contains(name.toLowerCase(Locale.ROOT)) ? "" : name;
    }
}
