package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.transfer.Transfer;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.util.List;
import java.util.Objects;

/** Transfers: money of the budget that was moved from one month or channel to another, a line each. */
public final class TransferLedger extends Ledger<Transfer, List<Transfer>> {

    private static final LedgerColumn DATE = LedgerColumn.of("date", CellType.OTHER_DAY, "日期 调整日期 调拨日期 审批日期");
    private static final LedgerColumn MONTH = LedgerColumn.of("month", CellType.MONTH, "月份 调出月份 原月份 frommonth");
    /** What {@code allocate} calls money that is no channel's stands for none. */
    private static final LedgerColumn CHANNEL = LedgerColumn.of("channel", CellType.TEXT, "渠道 调出渠道 原渠道 fromchannel")
            .withoutNames(Channel.UNATTRIBUTED, "未归属", "未归属渠道");

    private static final LedgerColumn STORE = LedgerColumn.of("store", CellType.TEXT, "门店 调出门店 原门店 fromstore");
    private static final LedgerColumn TO_MONTH = LedgerColumn.of("to_month", CellType.OTHER_MONTH, "调入月份 目标月份");
    private static final LedgerColumn TO_CHANNEL = LedgerColumn.of("to_channel", CellType.TEXT, "调入渠道 目标渠道");
    private static final LedgerColumn TO_STORE = LedgerColumn.of("to_store", CellType.TEXT, "调入门店 目标门店");
    private static final LedgerColumn AMOUNT = LedgerColumn.of("amount", CellType.MONEY, "金额 调整金额 调拨金额 调剂金额")
            .required("file.no-column")
            .whenBlank(new Blank.Mistake("spend.amount-empty"));
    private static final LedgerColumn REASON = LedgerColumn.of("reason", CellType.TEXT, "原因 事由 说明 理由");
    private static final LedgerColumn BY = LedgerColumn.of("by", CellType.TEXT, "批准人 审批人 经办人 approvedby");

    public TransferLedger() {
        super(
                "transfers",
                DATE,
                MONTH,
                CHANNEL,
                STORE,
                TO_MONTH,
                TO_CHANNEL,
                TO_STORE,
                AMOUNT,
                REASON,
                BY,
                LedgerColumn.CURRENCY);
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.OTHERS, null);
    }

    @Override
    public List<LedgerColumn> needsOneOf() {
        return List.of(TO_MONTH, TO_CHANNEL, TO_STORE);
    }

    @Override
    public String noneNeededKey() {
        return "transfers.no-target";
    }

    /** What is moved is above nothing, and does not stay where it is. */
    @Override
    public void checkLine(Line line) {
        if (line.figure(AMOUNT) <= 0) {
            line.refuse(
                    AMOUNT, Message.of("transfers.amount", line.money(AMOUNT).toString()));
        } else if (entry(line).isWithinOne()) {
            line.refuse(MONTH, Message.of("transfers.nowhere"));
        }
    }

    @Override
    public Transfer entry(Line line) {
        return new Transfer(
                line.otherDay(DATE),
                new Transfer.Place(line.month(), line.text(CHANNEL), line.text(STORE)),
                new Transfer.Place(
                        line.has(TO_MONTH) ? Objects.requireNonNull(line.otherMonth(TO_MONTH)) : line.month(),
                        target(line, TO_CHANNEL, CHANNEL),
                        target(line, TO_STORE, STORE)),
                line.money(AMOUNT),
                line.text(REASON),
                line.text(BY),
                Location.of(line.location(AMOUNT).file(), line.location(AMOUNT).line()));
    }

    /** Money that goes to no other channel or store stays with its own. */
    private static String target(Line line, LedgerColumn to, LedgerColumn from) {
        return line.text(to).isEmpty() ? line.text(from) : line.text(to);
    }

    @Override
    public List<Transfer> content(List<LedgerFile<Transfer>> files, ReadingOptions options) {
        return LedgerFile.entries(files);
    }
}
