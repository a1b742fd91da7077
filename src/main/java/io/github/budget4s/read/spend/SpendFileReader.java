package io.github.budget4s.read.spend;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.spend.SpendCategory;
import io.github.budget4s.domain.spend.SpendEntry;
import io.github.budget4s.read.InputFile;
import io.github.budget4s.read.Row;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Detail;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.columns.RowCounts;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Moment;
import io.github.budget4s.read.value.Reading;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    private final Map<String, SpendCategory> categories = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    private final Detail detail;
    private final Map<Key, Sum> sums = new HashMap<>();
    private final TreeSet<YearMonth> withoutFigure = new TreeSet<>();
    private Money magnitude = Money.ZERO;

    private record Key(
            YearMonth month,
            int day,
            String channel,
            String activity,
            String store,
            SpendCategory category,
            boolean committed) {}

    /** A running sum; one object a key, so that a row makes no new one. */
    private static final class Sum {
        private long cents;
        private long lines;
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
    protected void takeFigures(Row row, Header<SpendColumn> found) {
        if (found.find(SpendColumn.AMOUNT).isEmpty()) {
            return;
        }
        Moment moment = moment(row, found);
        Reading<Money> reading = money(row, found, SpendColumn.AMOUNT);
        SpendCategory category = category(row, found);
        Boolean committed = committed(row, found);
        if (moment == null || committed == null || reading instanceof Reading.Unreadable) {
            return;
        }
        if (!(reading instanceof Reading.Value<Money> value)) {
            takeNothing(row, found, moment);
            return;
        }
        Money amount = value.value();
        try {
            // Held against all rows together, so that no sum of any of them can overflow.
            magnitude = magnitude.plus(amount.isNegative() ? amount.negated() : amount);
        } catch (ArithmeticException e) {
            refuse(row, Message.of("value.amount-too-large", amount.toString()));
            return;
        }
        Key key = new Key(
                moment.month(),
                detail.days() ? moment.day() : 0,
                text(row, found, SpendColumn.CHANNEL),
                detail.activities() ? text(row, found, SpendColumn.ACTIVITY) : "",
                detail.stores() ? text(row, found, SpendColumn.STORE) : "",
                category,
                committed);
        Sum sum = sums.computeIfAbsent(key, each -> new Sum());
        sum.cents += amount.cents();
        sum.lines++;
        countUsed();
    }

    /** A month without a figure is one to come; an invoice without one is a mistake. */
    private void takeNothing(Row row, Header<SpendColumn> found, Moment moment) {
        if (isMonthly()) {
            setAside(RowCounts.Reason.NO_FIGURE);
            withoutFigure.add(moment.month());
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
        magnitude = magnitude.plus(part.magnitude);
        part.sums.forEach((key, more) -> {
            Sum sum = sums.computeIfAbsent(key, each -> new Sum());
            sum.cents += more.cents;
            sum.lines += more.lines;
        });
    }

    @Override
    protected void finish() {
        if (!withoutFigure.isEmpty()) {
            note(Note.warning("file.no-figure", input().name(), MonthRange.runs(withoutFigure)));
        }
    }

    private SpendCategory category(Row row, Header<SpendColumn> found) {
        String cell = cell(row, found.index(SpendColumn.CATEGORY));
        if (cell.isBlank()) {
            return SpendCategory.UNSTATED;
        }
        // A dealer's own categories are none of ours, and no reason to refuse the line.
        return remembered(
                categories,
                cell,
                name -> CATEGORIES.getOrDefault(CellText.plain(name).toLowerCase(Locale.ROOT), SpendCategory.UNSTATED));
    }

    private @Nullable Boolean committed(Row row, Header<SpendColumn> found) {
        String cell = cell(row, found.index(SpendColumn.STATUS));
        if (cell.isBlank()) {
            return false;
        }
        String word = remembered(words, cell, name -> CellText.plain(name).toLowerCase(Locale.ROOT));
        Boolean committed = COMMITTED.get(word);
        if (committed == null) {
            Optional<String> nearest =
                    Nearest.of(word, COMMITTED.keySet().stream().sorted().toList());
            refuse(
                    row,
                    found,
                    SpendColumn.STATUS,
                    nearest.map(name -> Message.of("spend.status-nearest", cell.strip(), name))
                            .orElse(Message.of("spend.status", cell.strip())));
        }
        return committed;
    }

    private List<SpendEntry> entries() {
        List<SpendEntry> entries = new ArrayList<>();
        sums.forEach((key, sum) -> entries.add(new SpendEntry(
                key.month(),
                key.day(),
                key.channel(),
                key.activity(),
                key.store(),
                key.category(),
                key.committed(),
                new Money(sum.cents),
                sum.lines)));
        return entries;
    }
}
