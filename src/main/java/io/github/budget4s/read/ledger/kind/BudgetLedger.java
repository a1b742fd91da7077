package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.budget.Budget;
import io.github.budget4s.domain.budget.BudgetEntry;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.Channel;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.FileCheck;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.util.List;
import java.util.regex.Pattern;

/** Budgets as {@code allocate} writes them, or as somebody wrote them by hand. */
public final class BudgetLedger extends Ledger<BudgetEntry, Budget> {

    private static final LedgerColumn MONTH =
            LedgerColumn.of("month", CellType.MONTH, "月份 年月 月度 预算月份 月 yearmonth period 期间 会计期间");
    private static final LedgerColumn AMOUNT = LedgerColumn.of(
                    "amount", CellType.MONEY, "金额 budget 预算 预算金额 预算额 预算总额 预算费用 计划金额 total 合计 总额")
            .required("budget.no-amount-column")
            .whenBlank(new Blank.NoFigure())
            .asMainPlannedFigure();
    /** What {@code allocate} calls money that is no channel's, in its own languages, stands for none. */
    private static final LedgerColumn CHANNEL = LedgerColumn.of(
                    "channel", CellType.TEXT, "渠道 渠道名称 投放渠道 推广渠道 媒体 平台 媒体平台")
            .withoutNames(Channel.UNATTRIBUTED, "未归属", "未归属渠道");

    private static final LedgerColumn ACTIVITY =
            LedgerColumn.of("activity", CellType.TEXT, "活动 活动名称 活动主题 campaign event 项目 项目名称");

    /** What {@code allocate --by group} heads its column with. */
    private static final List<String> BY_GROUPS = List.of("group", "渠道分组");

    private static final Pattern MONTHS = Pattern.compile("[1-9]|1[0-2]");

    public BudgetLedger() {
        super(
                "budget",
                MONTH,
                LedgerColumn.YEAR,
                LedgerColumn.MONTHS,
                AMOUNT,
                CHANNEL,
                ACTIVITY,
                LedgerColumn.STORE,
                LedgerColumn.CURRENCY);
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.OTHERS, null);
    }

    @Override
    public List<LedgerColumn> summedBy() {
        return List.of(CHANNEL, ACTIVITY, LedgerColumn.STORE, LedgerColumn.MONTHS);
    }

    @Override
    public List<LedgerColumn> uniqueBy() {
        return List.of(CHANNEL, ACTIVITY, LedgerColumn.STORE);
    }

    @Override
    public boolean isOfPlans() {
        return true;
    }

    /** Money of a group is no channel's, and spend names channels. */
    @Override
    public void checkHeader(FileCheck file) {
        Header header = file.header();
        if (header.index(CHANNEL) < 0
                && header.cells().stream().map(String::strip).anyMatch(BY_GROUPS::contains)) {
            throw new RefusedException(
                    Reason.DATA,
                    new Problem(Location.of(file.fileName(), header.line()), Message.of("budget.by-groups")));
        }
    }

    @Override
    public void checkLine(Line line) {
        Money amount = line.money(AMOUNT);
        if (amount.isNegative()) {
            line.refuse(AMOUNT, Message.of("budget.negative", amount.toString()));
        }
        String months = line.text(LedgerColumn.MONTHS);
        if (!months.isEmpty() && !MONTHS.matcher(months).matches()) {
            line.refuse(LedgerColumn.MONTHS, Message.of("budget.months", months));
        }
    }

    private static int months(Line line) {
        String months = line.text(LedgerColumn.MONTHS);
        return months.isEmpty() ? 1 : Integer.parseInt(months);
    }

    @Override
    public BudgetEntry entry(Line line) {
        return new BudgetEntry(
                line.month(),
                line.text(CHANNEL),
                line.text(ACTIVITY),
                line.text(LedgerColumn.STORE),
                line.money(AMOUNT),
                months(line));
    }

    @Override
    public Budget content(List<LedgerFile<BudgetEntry>> files, ReadingOptions options) {
        List<BudgetEntry> entries = LedgerFile.entries(files);
        try {
            Money sum = Money.ZERO;
            for (BudgetEntry entry : entries) {
                sum = sum.plus(entry.amount());
            }
        } catch (ArithmeticException e) {
            throw new RefusedException(Reason.DATA, "spend.too-much");
        }
        return new Budget(entries, LedgerFile.source(files));
    }
}
