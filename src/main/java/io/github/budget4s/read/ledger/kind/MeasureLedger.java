package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.actual.Actuals;
import io.github.budget4s.domain.actual.MeasuredValue;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Actuals of the plan's own measures: a value, or what it is divided out of, a line each. */
public final class MeasureLedger extends Ledger<MeasuredValue, Actuals> {

    private static final LedgerColumn DATE = LedgerColumn.of("date", CellType.DATE, "日期 统计日期 数据日期 业务日期");
    private static final LedgerColumn MONTH = LedgerColumn.of("month", CellType.MONTH, "月份 年月 统计月份 月");
    private static final LedgerColumn MEASURE = LedgerColumn.of("measure", CellType.TEXT, "指标 指标名称 考核指标 kpi")
            .required("file.no-column")
            .whenBlank(new Blank.Mistake("measures.measure-empty"));
    private static final LedgerColumn VALUE = LedgerColumn.of("value", CellType.DECIMAL, "值 数值 实际值 实际 完成值 actual");
    private static final LedgerColumn NUMERATOR = LedgerColumn.of("numerator", CellType.DECIMAL, "分子");
    private static final LedgerColumn DENOMINATOR = LedgerColumn.of("denominator", CellType.DECIMAL, "分母");
    private static final LedgerColumn CHANNEL = LedgerColumn.of("channel", CellType.TEXT, "渠道 渠道名称");
    private static final LedgerColumn ACTIVITY = LedgerColumn.of("activity", CellType.TEXT, "活动 活动名称");
    private static final LedgerColumn PERSON = LedgerColumn.of("person", CellType.TEXT, "人员 姓名 顾问 销售顾问 负责人 员工");

    public MeasureLedger() {
        super(
                "measures",
                DATE,
                MONTH,
                LedgerColumn.YEAR,
                MEASURE,
                VALUE,
                NUMERATOR,
                DENOMINATOR,
                CHANNEL,
                ACTIVITY,
                PERSON,
                LedgerColumn.STORE);
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.OTHERS, null);
    }

    @Override
    public List<LedgerColumn> uniqueBy() {
        return List.of(MEASURE, CHANNEL, ACTIVITY, PERSON, LedgerColumn.STORE);
    }

    /** A line has a value, or both parts of one. */
    @Override
    public void checkLine(Line line) {
        boolean hasParts = line.has(NUMERATOR) && line.has(DENOMINATOR);
        if (line.has(VALUE) == hasParts || line.has(NUMERATOR) != line.has(DENOMINATOR)) {
            line.refuse(MEASURE, Message.of("measures.value-or-parts"));
        }
    }

    @Override
    public MeasuredValue entry(Line line) {
        return new MeasuredValue(
                line.month(),
                line.day(),
                line.text(MEASURE),
                decimal(line, VALUE),
                decimal(line, NUMERATOR),
                decimal(line, DENOMINATOR),
                new MeasuredValue.Of(
                        line.text(CHANNEL), line.text(ACTIVITY), line.text(PERSON), line.text(LedgerColumn.STORE)));
    }

    private static @Nullable BigDecimal decimal(Line line, LedgerColumn column) {
        return line.has(column) ? BigDecimal.valueOf(line.figure(column), 6) : null;
    }

    @Override
    public Actuals content(List<LedgerFile<MeasuredValue>> files, ReadingOptions options) {
        Actuals actuals = new Actuals(LedgerFile.entries(files));
        refuseMixed(actuals);
        return actuals;
    }

    /** A rate and what others of its measure are divided out of do not add up to anything. */
    private static void refuseMixed(Actuals actuals) {
        Map<String, Boolean> hasValues = new HashMap<>();
        for (MeasuredValue each : actuals.values()) {
            boolean hasValue = each.value() != null;
            if (hasValues.computeIfAbsent(each.measure(), measure -> hasValue) != hasValue) {
                throw new RefusedException(Reason.DATA, "measures.mixed", each.measure(), each.month());
            }
        }
    }
}
