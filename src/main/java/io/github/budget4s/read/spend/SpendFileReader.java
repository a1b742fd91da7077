package io.github.budget4s.read.spend;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.read.columns.CellMeanings;
import io.github.budget4s.read.columns.CellNumbers;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.read.columns.Groups;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.columns.RowCounts;
import io.github.budget4s.read.columns.Words;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.PlainNumbers;
import io.github.budget4s.read.value.Reading;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads one file of spend, row by row; keeps sums by what is to be kept apart. */
final class SpendFileReader extends ColumnedFileReader<SpendColumn> {

    private static final Map<String, Boolean> COMMITTED = Map.ofEntries(
            Map.entry("committed", true),
            Map.entry("ordered", true),
            Map.entry("open", true),
            Map.entry("unpaid", true),
            Map.entry("pending", true),
            Map.entry("已承诺", true),
            Map.entry("承诺", true),
            Map.entry("已下单", true),
            Map.entry("已签约", true),
            Map.entry("已签合同", true),
            Map.entry("未付", true),
            Map.entry("未付款", true),
            Map.entry("未支付", true),
            Map.entry("待付", true),
            Map.entry("待付款", true),
            Map.entry("待支付", true),
            Map.entry("已占用", true),
            Map.entry("paid", false),
            Map.entry("settled", false),
            Map.entry("已付", false),
            Map.entry("已付款", false),
            Map.entry("已支付", false),
            Map.entry("已结算", false),
            Map.entry("已报销", false),
            Map.entry("已入账", false));

    private static final Map<String, SpendCategory> CATEGORIES = Map.ofEntries(
            Map.entry("regular", SpendCategory.REGULAR),
            Map.entry("常态", SpendCategory.REGULAR),
            Map.entry("常态费用", SpendCategory.REGULAR),
            Map.entry("常态营销", SpendCategory.REGULAR),
            Map.entry("常态营销费用", SpendCategory.REGULAR),
            Map.entry("activity", SpendCategory.ACTIVITY),
            Map.entry("活动", SpendCategory.ACTIVITY),
            Map.entry("活动费用", SpendCategory.ACTIVITY),
            Map.entry("节点营销", SpendCategory.ACTIVITY),
            Map.entry("reserve", SpendCategory.RESERVE),
            Map.entry("备用金", SpendCategory.RESERVE),
            Map.entry("备用金池", SpendCategory.RESERVE));

    private static final List<SpendCategory> ALL_CATEGORIES = List.of(SpendCategory.values());

    // What is summed for a group.
    private static final int CENTS = 0;
    private static final int LINES = 1;

    /** By their places among all categories. */
    private final CellNumbers categories = new CellNumbers(cell -> ALL_CATEGORIES.indexOf(category(cell)));

    private final CellMeanings<Status> statuses = new CellMeanings<>(Status::of);

    private final Detail detail;
    private final Words channels = new Words();
    private final Words activities = new Words();
    private final Words stores = new Words();
    /** The day, the channel, the activity, the store, the category and whether it is committed. */
    private final int[] group = new int[6];

    private final Groups sums = new Groups(group.length, 2);
    private final TreeSet<YearMonth> withoutFigure = new TreeSet<>();
    private long magnitude;

    // Where the columns stand, -1 for those that the file does not have.
    private int amountIndex = -1;
    private boolean amountIsMultiplied;
    private int channelIndex = -1;
    private int activityIndex = -1;
    private int storeIndex = -1;
    private int categoryIndex = -1;
    private int statusIndex = -1;

    /** What the status of a line says. */
    private enum Status {
        PAID,
        COMMITTED,
        UNKNOWN;

        static Status of(String cell) {
            if (cell.isBlank()) {
                return PAID;
            }
            Boolean committed = SpendFileReader.COMMITTED.get(word(cell));
            return committed == null ? UNKNOWN : committed ? COMMITTED : PAID;
        }
    }

    SpendFileReader(InputFile input, ReadingOptions<SpendColumn> options, Detail detail) {
        super(input, options);
        this.detail = detail;
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    SpendFile read() {
        return new SpendFile(readRows(), entries());
    }

    @Override
    protected void checkHeader(Header<SpendColumn> found) {
        amountIndex = found.index(SpendColumn.AMOUNT);
        amountIsMultiplied = found.multiple(SpendColumn.AMOUNT).compareTo(BigDecimal.ONE) != 0;
        channelIndex = found.index(SpendColumn.CHANNEL);
        activityIndex = detail.activities() ? found.index(SpendColumn.ACTIVITY) : -1;
        storeIndex = detail.stores() ? found.index(SpendColumn.STORE) : -1;
        categoryIndex = found.index(SpendColumn.CATEGORY);
        statusIndex = found.index(SpendColumn.STATUS);
        if (found.find(SpendColumn.AMOUNT).isPresent()) {
            return;
        }
        for (int i = 0; i < found.cells().size(); i++) {
            String heading = found.cells().get(i).strip();
            if (options().names().looksLike(heading, SpendColumn.AMOUNT)) {
                refuseHeader(found, i, Message.of("spend.amount-misnamed", heading));
                return;
            }
        }
        refuseHeader(found, -1, Message.of("spend.no-amount-column", found.cells()));
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<SpendColumn> found) {
        if (amountIndex < 0) {
            return;
        }
        int moment = momentNumber(row, found);
        long cents = amountIsMultiplied ? PlainNumbers.NOT_PLAIN : row.hundredths(amountIndex);
        boolean blank = false;
        boolean unreadable = false;
        if (cents == PlainNumbers.NOT_PLAIN) {
            Reading<Money> reading = money(row, found, SpendColumn.AMOUNT);
            cents = reading instanceof Reading.Value<Money> value
                    ? value.value().cents()
                    : 0;
            blank = reading instanceof Reading.Blank;
            unreadable = reading instanceof Reading.Unreadable;
        }
        Status status = statuses.of(row, statusIndex);
        if (status == Status.UNKNOWN) {
            refuseStatus(row, found);
        }
        if (moment == DateOrMonth.NONE || status == Status.UNKNOWN || unreadable) {
            return;
        }
        if (blank) {
            takeNothing(row, found, moment);
            return;
        }
        try {
            // Held against all rows together, so that no sum of any of them can overflow.
            magnitude = Math.addExact(magnitude, Math.absExact(cents));
        } catch (ArithmeticException e) {
            refuse(row, Message.of("value.amount-too-large", new Money(cents).toString()));
            return;
        }
        group[0] = detail.days() ? moment : DateOrMonth.month(moment);
        group[1] = channels.number(row, channelIndex);
        group[2] = activities.number(row, activityIndex);
        group[3] = stores.number(row, storeIndex);
        group[4] = categories.of(row, categoryIndex);
        group[5] = status == Status.COMMITTED ? 1 : 0;
        int sum = sums.of(group);
        sums.add(sum, CENTS, cents);
        sums.add(sum, LINES, 1);
        countUsed();
    }

    /** A month without a figure is one to come; an invoice without one is a mistake. */
    private void takeNothing(LedgerRow row, Header<SpendColumn> found, int moment) {
        if (isMonthly()) {
            setAside(RowCounts.Reason.NO_FIGURE);
            withoutFigure.add(DateOrMonth.numbered(moment).month());
        } else {
            refuse(row, found, SpendColumn.AMOUNT, Message.of("spend.amount-empty"));
        }
    }

    @Override
    protected SpendFileReader newPart() {
        return new SpendFileReader(input(), options(), detail);
    }

    @Override
    protected void addFigures(ColumnedFileReader<SpendColumn> later) {
        SpendFileReader part = (SpendFileReader) later;
        magnitude = Math.addExact(magnitude, part.magnitude);
        for (int i = 0; i < part.sums.count(); i++) {
            group[0] = part.sums.key(i, 0);
            group[1] = channels.number(part.channels.word(part.sums.key(i, 1)));
            group[2] = activities.number(part.activities.word(part.sums.key(i, 2)));
            group[3] = stores.number(part.stores.word(part.sums.key(i, 3)));
            group[4] = part.sums.key(i, 4);
            group[5] = part.sums.key(i, 5);
            int found = sums.of(group);
            sums.add(found, CENTS, part.sums.sum(i, CENTS));
            sums.add(found, LINES, part.sums.sum(i, LINES));
        }
    }

    @Override
    protected void finish() {
        if (!withoutFigure.isEmpty()) {
            note(Note.warning("file.no-figure", input().name(), MonthRange.runs(withoutFigure)));
        }
    }

    private static SpendCategory category(String cell) {
        // A dealer's own categories are none of ours, and no reason to refuse the line.
        return CATEGORIES.getOrDefault(word(cell), SpendCategory.UNSTATED);
    }

    private static String word(String cell) {
        return CellText.plain(cell).toLowerCase(Locale.ROOT);
    }

    private void refuseStatus(LedgerRow row, Header<SpendColumn> found) {
        String cell = cell(row, statusIndex);
        Optional<String> nearest =
                Nearest.of(word(cell), COMMITTED.keySet().stream().sorted().toList());
        refuse(
                row,
                found,
                SpendColumn.STATUS,
                nearest.map(name -> Message.of("spend.status-nearest", cell.strip(), name))
                        .orElse(Message.of("spend.status", cell.strip())));
    }

    private List<SpendEntry> entries() {
        List<SpendEntry> entries = new ArrayList<>();
        for (int i = 0; i < sums.count(); i++) {
            DateOrMonth moment = DateOrMonth.numbered(sums.key(i, 0));
            entries.add(new SpendEntry(
                    moment.month(),
                    moment.day(),
                    channels.word(sums.key(i, 1)),
                    activities.word(sums.key(i, 2)),
                    stores.word(sums.key(i, 3)),
                    ALL_CATEGORIES.get(sums.key(i, 4)),
                    sums.key(i, 5) == 1,
                    new Money(sums.sum(i, CENTS)),
                    sums.sum(i, LINES)));
        }
        return entries;
    }
}
