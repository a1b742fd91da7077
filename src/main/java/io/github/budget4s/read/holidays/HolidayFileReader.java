package io.github.budget4s.read.holidays;

import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.DateOrMonth;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads one file of public holidays: {@code date,kind,holiday}. */
final class HolidayFileReader extends ColumnedFileReader<HolidayColumn> {

    static final Map<String, Holidays.Kind> KINDS = Map.ofEntries(
            Map.entry("off", Holidays.Kind.OFF),
            Map.entry("休", Holidays.Kind.OFF),
            Map.entry("放假", Holidays.Kind.OFF),
            Map.entry("休息", Holidays.Kind.OFF),
            Map.entry("worked", Holidays.Kind.WORKED),
            Map.entry("班", Holidays.Kind.WORKED),
            Map.entry("上班", Holidays.Kind.WORKED),
            Map.entry("调休", Holidays.Kind.WORKED),
            Map.entry("调休上班", Holidays.Kind.WORKED),
            Map.entry("补班", Holidays.Kind.WORKED));

    private final Map<LocalDate, Holidays.Kind> days = new TreeMap<>();

    HolidayFileReader(InputFile input, ReadingOptions<HolidayColumn> options) {
        super(input, options);
    }

    /** Reads the file to its end or to where it breaks off. */
    ReadFile<HolidayColumn> read() {
        return readRows();
    }

    /** Returns the days that were read. */
    Holidays holidays() {
        return new Holidays(days);
    }

    @Override
    protected void checkHeader(Header<HolidayColumn> found) {
        if (found.find(HolidayColumn.KIND).isEmpty()) {
            refuseHeader(found, -1, Message.of("holidays.no-kind", found.cells()));
        }
    }

    @Override
    protected HolidayFileReader newPart() {
        return new HolidayFileReader(input(), options());
    }

    @Override
    protected void addFigures(ColumnedFileReader<HolidayColumn> later) {
        days.putAll(((HolidayFileReader) later).days);
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<HolidayColumn> found) {
        DateOrMonth moment = moment(row, found);
        String word = CellText.plain(cell(row, found.index(HolidayColumn.KIND))).toLowerCase(Locale.ROOT);
        Holidays.Kind kind = KINDS.get(word);
        if (kind == null) {
            refuse(row, found, HolidayColumn.KIND, Message.of("holidays.kind", word));
        }
        if (moment == null || kind == null) {
            return;
        }
        if (moment.isMonth()) {
            refuse(row, found, HolidayColumn.DATE, Message.of("file.day-missing", moment.month()));
            return;
        }
        days.put(moment.month().atDay(moment.day()), kind);
        countUsed();
    }
}
