package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.definition.Standings;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Known events: launches, car shows, promotions. All of one name are held to do the same. */
public final class EventLedger extends Ledger<EventLedger.Event, SortedMap<String, List<YearMonth>>> {

    private static final LedgerColumn DATE = LedgerColumn.of("date", CellType.DATE, "日期 活动日期 day");
    private static final LedgerColumn MONTH = LedgerColumn.of("month", CellType.MONTH, "月份 年月 活动月份 yearmonth");
    private static final LedgerColumn NAME = LedgerColumn.of("name", CellType.TEXT, "名称 活动 活动名称 事件 event activity 活动类型")
            .required("events.no-name-column")
            .whenBlank(new Blank.Mistake("events.name-empty"));

    public EventLedger() {
        super("events", DATE, MONTH, NAME);
    }

    @Override
    public boolean mayBeEmpty() {
        return true;
    }

    @Override
    public Standings standings() {
        return Standings.of(StandingColumns.OTHERS, null);
    }

    /** An event of a month. */
    public record Event(String name, YearMonth month) {}

    @Override
    public Event entry(Line line) {
        return new Event(line.text(NAME), line.month());
    }

    @Override
    public SortedMap<String, List<YearMonth>> content(List<LedgerFile<Event>> files, ReadingOptions options) {
        TreeMap<String, List<YearMonth>> months = new TreeMap<>();
        for (Event event : LedgerFile.entries(files)) {
            months.computeIfAbsent(event.name(), name -> new ArrayList<>()).add(event.month());
        }
        return months;
    }
}
