package io.github.budget4s.read.claims;

import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.columns.RowCounts;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one file of claims, row by row. */
final class ClaimsFileReader extends ColumnedFileReader<ClaimColumn> {

    /** Whether a claim of a status counts: one that is not sent yet, refused or withdrawn may be sent again. */
    private static final Map<String, Boolean> COUNTS = Map.ofEntries(
            Map.entry("claimed", true),
            Map.entry("submitted", true),
            Map.entry("sent", true),
            Map.entry("pending", true),
            Map.entry("approved", true),
            Map.entry("paid", true),
            Map.entry("received", true),
            Map.entry("已申报", true),
            Map.entry("已提交", true),
            Map.entry("审核中", true),
            Map.entry("审批中", true),
            Map.entry("已通过", true),
            Map.entry("已批准", true),
            Map.entry("已到账", true),
            Map.entry("已返", true),
            Map.entry("已兑付", true),
            Map.entry("draft", false),
            Map.entry("rejected", false),
            Map.entry("withdrawn", false),
            Map.entry("草稿", false),
            Map.entry("待申报", false),
            Map.entry("待提交", false),
            Map.entry("已驳回", false),
            Map.entry("驳回", false),
            Map.entry("已拒绝", false),
            Map.entry("已撤回", false));

    private final List<Claim> claims = new ArrayList<>();
    private Money magnitude = Money.ZERO;

    ClaimsFileReader(InputFile input, ReadingOptions<ClaimColumn> options) {
        super(input, options);
    }

    /**
     * Reads the file to its end or to where it breaks off.
     *
     * @throws RefusedException when the device fails
     */
    ClaimsFile read() {
        ReadFile<ClaimColumn> file = readRows();
        return new ClaimsFile(file, claims);
    }

    @Override
    protected void checkHeader(Header<ClaimColumn> found) {
        for (ClaimColumn column : List.of(ClaimColumn.ITEM, ClaimColumn.AMOUNT)) {
            if (found.find(column).isEmpty()) {
                refuseHeader(found, -1, Message.of("claims.no-column", column.englishName(), found.cells()));
            }
        }
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<ClaimColumn> found) {
        if (!isSound()) {
            return;
        }
        DateOrMonth moment = moment(row, found);
        String item = text(row, found, ClaimColumn.ITEM);
        Reading<Money> reading = money(row, found, ClaimColumn.AMOUNT);
        Boolean counts = counts(row, found);
        if (item.isEmpty()) {
            refuse(row, found, ClaimColumn.ITEM, Message.of("claims.item-empty"));
        }
        if (reading instanceof Reading.Blank) {
            refuse(row, found, ClaimColumn.AMOUNT, Message.of("spend.amount-empty"));
        }
        if (moment == null || counts == null || item.isEmpty() || !(reading instanceof Reading.Value<Money> value)) {
            return;
        }
        if (!counts) {
            setAside(RowCounts.Reason.NO_FIGURE);
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
        claims.add(new Claim(
                moment.month().atDay(Math.max(1, moment.day())),
                item,
                amount,
                new Location(input().name(), row.line(), found.index(ClaimColumn.ITEM) + 1)));
        countUsed();
    }

    private @Nullable Boolean counts(LedgerRow row, Header<ClaimColumn> found) {
        String cell = cell(row, found.index(ClaimColumn.STATUS));
        if (cell.isBlank()) {
            return true;
        }
        String word = CellText.plain(cell).toLowerCase(Locale.ROOT);
        Boolean counts = COUNTS.get(word);
        if (counts == null) {
            refuse(
                    row,
                    found,
                    ClaimColumn.STATUS,
                    Nearest.of(word, COUNTS.keySet().stream().sorted().toList())
                            .map(name -> Message.of("claims.status-nearest", cell.strip(), name))
                            .orElse(Message.of("claims.status", cell.strip())));
        }
        return counts;
    }
}
