package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.claims.ClaimKey;
import io.github.budget4s.domain.claims.ClaimLine;
import io.github.budget4s.domain.claims.ClaimState;
import io.github.budget4s.domain.claims.ClaimStep;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Claims: what was claimed from the OEM, and what became of it. Lines of one number say one after the other what became
 * of one claim; of lines without a number each is a claim. A line may also have what was claimed, granted and received
 * side by side.
 */
public final class ClaimLedger extends Ledger<ClaimLine, Claims> {

    private static final LedgerColumn CLAIM = LedgerColumn.of(
            "claim",
            CellType.TEXT,
            "申报单号 申报编号 申报单编号 申报号 申请单号 申请编号 单据编号 单据号 单号 流水号 编号 claimid claimno claimnumber reference");
    private static final LedgerColumn DATE =
            LedgerColumn.of("date", CellType.DATE, "日期 申报日期 提交日期 申请日期 单据日期 业务日期 制单日期 状态日期 claimdate");
    private static final LedgerColumn MONTH = LedgerColumn.of("month", CellType.MONTH, "月份 年月 申报月份 月");
    private static final LedgerColumn BRAND = LedgerColumn.of("brand", CellType.TEXT, "品牌 品牌名称 厂牌 厂家 make");
    private static final LedgerColumn ITEM = LedgerColumn.of("item", CellType.TEXT, "项目 政策项目 支持项目 返利项目 科目")
            .required("claims.no-column")
            .whenBlank(new Blank.Mistake("claims.item-empty"));
    private static final LedgerColumn AMOUNT = LedgerColumn.of(
                    "amount", CellType.MONEY, "金额 申报金额 申请金额 提交金额 返利金额 支持金额 submittedamount claimedamount")
            .required("claims.no-column");
    private static final LedgerColumn APPROVED =
            LedgerColumn.of("approved_amount", CellType.MONEY, "批准金额 核准金额 审批金额 审核金额 核定金额 批复金额 approved");
    private static final LedgerColumn RECEIVED =
            LedgerColumn.of("received_amount", CellType.MONEY, "到账金额 回款金额 已到账金额 已回款金额 实到金额 兑付金额 received paidamount");
    private static final LedgerColumn APPROVED_ON =
            LedgerColumn.of("approved_on", CellType.OTHER_DAY, "批准日期 核准日期 审批日期 审核日期 批复日期 approvaldate approveddate");
    private static final LedgerColumn RECEIVED_ON =
            LedgerColumn.of("received_on", CellType.OTHER_DAY, "到账日期 回款日期 兑付日期 receiveddate paymentdate");
    private static final LedgerColumn STATUS = LedgerColumn.of("status", CellType.STATUS, "状态 申报状态 审批状态");
    private static final LedgerColumn ACTIVITY =
            LedgerColumn.of("activity", CellType.TEXT, "活动 活动名称 活动主题 event campaign");

    public ClaimLedger() {
        super(
                "claims",
                CLAIM,
                DATE,
                MONTH,
                LedgerColumn.YEAR,
                BRAND,
                ITEM,
                AMOUNT,
                APPROVED,
                RECEIVED,
                APPROVED_ON,
                RECEIVED_ON,
                STATUS,
                ACTIVITY,
                LedgerColumn.STORE,
                LedgerColumn.CURRENCY);
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.CLAIMS, AMOUNT).numbered(CLAIM);
    }

    /** Of a claim with a number another line may say how much it is; whether one does is seen when all are read. */
    @Override
    public void checkLine(Line line) {
        if (!line.has(AMOUNT)
                && !line.has(APPROVED)
                && !line.has(RECEIVED)
                && line.text(CLAIM).isEmpty()) {
            line.refuse(AMOUNT, Message.of("spend.amount-empty"));
        }
    }

    @Override
    public ClaimLine entry(Line line) {
        return new ClaimLine(
                new ClaimKey(
                        line.text(CLAIM),
                        line.text(BRAND),
                        line.text(ITEM),
                        line.text(ACTIVITY),
                        line.text(LedgerColumn.STORE)),
                steps(line),
                line.location(ITEM));
    }

    private static ClaimState state(Line line) {
        return switch (line.stage(STATUS)) {
            case APPROVED -> ClaimState.APPROVED;
            case RECEIVED -> ClaimState.RECEIVED;
            case REFUSED -> ClaimState.REFUSED;
            case WITHDRAWN -> ClaimState.WITHDRAWN;
            default -> ClaimState.SUBMITTED;
        };
    }

    private static List<ClaimStep> steps(Line line) {
        LocalDate date = line.month().atDay(Math.max(1, line.day()));
        ClaimState last = state(line);
        Money claimed = line.has(AMOUNT) ? line.money(AMOUNT) : null;
        Money approved = sum(line, APPROVED, last == ClaimState.APPROVED || last == ClaimState.RECEIVED);
        Money received = sum(line, RECEIVED, last == ClaimState.RECEIVED);
        if (approved == null && received == null) {
            return List.of(new ClaimStep(date, last, claimed));
        }
        List<ClaimStep> steps = new ArrayList<>();
        if (claimed != null) {
            steps.add(new ClaimStep(date, ClaimState.SUBMITTED, claimed));
        }
        if (approved != null) {
            date = day(line, APPROVED_ON, date);
            steps.add(new ClaimStep(date, ClaimState.APPROVED, approved));
        }
        if (received != null) {
            date = day(line, RECEIVED_ON, date);
            steps.add(new ClaimStep(date, ClaimState.RECEIVED, received));
        }
        Money granted = approved == null ? claimed : approved;
        if (received != null && granted != null && received.compareTo(granted) < 0 && last != ClaimState.RECEIVED) {
            // The rest is still to come.
            steps.add(new ClaimStep(date, ClaimState.APPROVED, granted));
        }
        boolean isOver = last == ClaimState.REFUSED || last == ClaimState.WITHDRAWN;
        if (isOver || (last == ClaimState.RECEIVED && received == null)) {
            steps.add(new ClaimStep(date, last, null));
        }
        return steps;
    }

    /**
     * Returns a sum that came of a claim; null where there is none yet.
     *
     * @param isReached whether the line says that it has come so far, so that 0 is a sum and not one to come
     */
    private static @Nullable Money sum(Line line, LedgerColumn column, boolean isReached) {
        return line.has(column) && (isReached || line.figure(column) != 0) ? line.money(column) : null;
    }

    private static LocalDate day(Line line, LedgerColumn column, LocalDate before) {
        LocalDate day = line.otherDay(column);
        return day == null || day.isBefore(before) ? before : day;
    }

    @Override
    public Claims content(List<LedgerFile<ClaimLine>> files, ReadingOptions options) {
        return ClaimNumbers.claims(LedgerFile.entries(files));
    }
}
