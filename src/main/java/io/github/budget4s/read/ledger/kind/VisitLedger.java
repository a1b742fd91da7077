package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.customer.Visit;
import io.github.budget4s.domain.customer.VisitKind;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.Numbered;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import io.github.budget4s.read.ledger.word.WordList;
import java.util.List;

/** What the workshop did for customers, a line a job. */
public final class VisitLedger extends Ledger<Visit, List<Visit>> {

    private static final WordList<VisitKind> KINDS = WordList.lenient(VisitKind.OTHER)
            .with(VisitKind.MAINTENANCE, "maintenance service 保养 首保 首次保养 二保 定期保养 定保 常规保养 例行保养 保养维修 小保养 大保养 免费保养")
            .with(VisitKind.REPAIR, "repair 维修 一般维修 普通维修 机修 返修 检修 质保 三包 保修 索赔 召回 故障维修 warranty recall")
            .with(VisitKind.ACCIDENT, "accident bodywork 事故 事故车 事故维修 钣喷 钣金 喷漆 钣金喷漆 保险理赔 理赔")
            .with(VisitKind.INSURANCE, "insurance renewal 保险 车险 续保 新保 转保 投保 保险续保");

    private static final LedgerColumn DATE = LedgerColumn.of(
            "date",
            CellType.DATE,
            "日期 进厂日期 来厂日期 到厂日期 入厂日期 到店日期 来店日期 维修日期 开单日期 工单日期 结算日期 完工日期 出厂日期 服务日期 visitdate servicedate");
    private static final CustomerColumns KEYS = new CustomerColumns(CellType.TEXT);
    private static final LedgerColumn AMOUNT = LedgerColumn.of(
                    "amount", CellType.MONEY, "金额 结算金额 实收金额 应收金额 产值 维修金额 工单金额 消费金额 合计金额 总金额 实收 sum")
            .required("file.no-column");
    private static final LedgerColumn GROSS_PROFIT =
            LedgerColumn.of("gross_profit", CellType.MONEY, "毛利 毛利额 工单毛利 margin");
    private static final LedgerColumn MILEAGE = LedgerColumn.of(
            "mileage",
            CellType.DECIMAL,
            "里程 行驶里程 进厂里程 公里数 里程数 里程公里 里程km 里程(公里) 里程(km) 行驶里程(公里) 行驶里程(km) 进厂里程(公里) km odometer");
    private static final LedgerColumn KIND =
            LedgerColumn.of("kind", KINDS, "类型 类别 业务类型 维修类型 工单类型 维修类别 服务类型 服务项目 业务类别 type servicetype visittype");
    private static final LedgerColumn PERSON =
            LedgerColumn.of("person", CellType.TEXT, "服务顾问 接待 接待员 接待人 顾问 维修顾问 sa advisor");

    private static final long MILLIONTHS = 1_000_000;

    public VisitLedger() {
        super(
                "visits",
                DATE,
                KEYS.customer(),
                KEYS.vehicle(),
                KEYS.phone(),
                KEYS.plate(),
                AMOUNT,
                GROSS_PROFIT,
                MILEAGE,
                KIND,
                PERSON,
                LedgerColumn.STORE,
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
    public Numbered numbered() {
        return Numbered.of("工单号 工单编号 结算单号 委托书号 维修单号 单据号 单号 保单号 ordernumber jobnumber repairorder ro", null);
    }

    @Override
    public List<LedgerColumn> needsOneOf() {
        return KEYS.all();
    }

    @Override
    public String noneNeededKey() {
        return "visits.no-key";
    }

    @Override
    public void checkLine(Line line) {
        if (KEYS.hasNone(line)) {
            line.refuse(KEYS.customer(), Message.of("visits.key-empty"));
        }
        if (line.has(MILEAGE) && line.figure(MILEAGE) < 0) {
            line.refuse(MILEAGE, Message.of("visits.mileage"));
        }
    }

    @Override
    public Visit entry(Line line) {
        return new Visit(
                KEYS.of(line),
                line.month().atDay(line.day()),
                line.meaning(KIND, KINDS),
                line.has(AMOUNT) ? line.money(AMOUNT) : Money.ZERO,
                line.has(GROSS_PROFIT) ? line.money(GROSS_PROFIT) : null,
                line.has(MILEAGE) ? line.figure(MILEAGE) / MILLIONTHS : null,
                line.text(PERSON),
                line.text(LedgerColumn.STORE));
    }

    @Override
    public List<Visit> content(List<LedgerFile<Visit>> files, ReadingOptions options) {
        return LedgerFile.entries(files);
    }
}
