package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.claims.Claim;
import io.github.budget4s.domain.claims.Claims;
import io.github.budget4s.read.ledger.CellType;
import io.github.budget4s.read.ledger.Ledger;
import io.github.budget4s.read.ledger.LedgerColumn;
import io.github.budget4s.read.ledger.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.LedgerFile;
import io.github.budget4s.read.ledger.Line;
import io.github.budget4s.read.ledger.Numbered;
import io.github.budget4s.read.ledger.ReadingOptions;
import io.github.budget4s.read.ledger.Standings;
import java.util.List;

/** Claims: what was claimed from the OEM, and what became of it. Several lines for one item are several claims. */
public final class ClaimLedger extends Ledger<Claim, Claims> {

    private static final LedgerColumn DATE =
            LedgerColumn.of("date", CellType.DATE, "日期 申报日期 提交日期 申请日期 单据日期 业务日期 制单日期 claimdate");
    private static final LedgerColumn MONTH = LedgerColumn.of("month", CellType.MONTH, "月份 年月 申报月份 月");
    private static final LedgerColumn ITEM = LedgerColumn.of("item", CellType.TEXT, "项目 政策项目 支持项目 返利项目 科目")
            .required("claims.no-column")
            .whenBlank(new Blank.Mistake("claims.item-empty"));
    private static final LedgerColumn AMOUNT = LedgerColumn.of("amount", CellType.MONEY, "金额 申报金额 返利金额 支持金额")
            .required("claims.no-column")
            .whenBlank(new Blank.Mistake("spend.amount-empty"));
    private static final LedgerColumn STATUS = LedgerColumn.of("status", CellType.STATUS, "状态 申报状态 审批状态");

    public ClaimLedger() {
        super("claims", DATE, MONTH, LedgerColumn.YEAR, ITEM, AMOUNT, STATUS, LedgerColumn.CURRENCY);
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.CLAIMS, AMOUNT);
    }

    @Override
    public Numbered numbered() {
        return Numbered.of("申报单号 申报编号 单据编号 单据号 单号 流水号 申请单号 claimid claimno claimnumber reference", null);
    }

    @Override
    protected Claim entry(Line line) {
        return new Claim(
                line.month().atDay(Math.max(1, line.day())), line.text(ITEM), line.money(AMOUNT), line.location(ITEM));
    }

    @Override
    protected Claims content(List<LedgerFile<Claim>> files, ReadingOptions options) {
        return new Claims(LedgerFile.entries(files));
    }
}
