package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.LedgerColumn.Blank;
import io.github.budget4s.read.ledger.definition.LedgerFile;
import io.github.budget4s.read.ledger.definition.Line;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.word.WordList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * China's public holidays and the weekend days worked in exchange, as the State Council announces them each November
 * for the year after. The program has the years up to 2026; a user's file has the years to come.
 */
public final class HolidayLedger extends Ledger<HolidayLedger.Day, Holidays> {

    private static final String BUILT_IN = "/io/github/budget4s/holidays-cn.csv";

    private static final WordList<Holidays.Kind> KINDS = WordList.strict(Holidays.Kind.OFF, "holidays.kind")
            .with(Holidays.Kind.OFF, "off 休 放假 休息")
            .with(Holidays.Kind.WORKED, "worked 班 上班 调休 调休上班 补班");

    private static final LedgerColumn DATE = LedgerColumn.of("date", CellType.DATE, "日期 day");
    private static final LedgerColumn KIND = LedgerColumn.of("kind", KINDS, "类型 安排 type 状态")
            .required("holidays.no-kind")
            .whenBlank(new Blank.Mistake("holidays.kind"));
    private static final LedgerColumn HOLIDAY = LedgerColumn.of("holiday", CellType.UNUSED, "节日 节假日 名称 name");

    /** A day that is not what its weekday lets expect. */
    public record Day(LocalDate date, Holidays.Kind kind) {}

    public HolidayLedger() {
        super("holidays", DATE, KIND, HOLIDAY);
    }

    /** Takes the years that the program has. */
    public static Holidays builtIn() {
        Map<LocalDate, Holidays.Kind> days = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(HolidayLedger.class.getResourceAsStream(BUILT_IN));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                days.put(LocalDate.parse(cells[0]), Objects.requireNonNull(KINDS.find(cells[1])));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Holidays(days);
    }

    @Override
    public void checkLine(Line line) {
        if (line.day() == 0) {
            line.refuse(DATE, Message.of("file.day-missing", line.month()));
        }
    }

    @Override
    public Day entry(Line line) {
        return new Day(line.month().atDay(line.day()), line.meaning(KIND, KINDS));
    }

    /** Days of later files beat those of earlier ones. */
    @Override
    public Holidays content(List<LedgerFile<Day>> files, ReadingOptions options) {
        Map<LocalDate, Holidays.Kind> days = new TreeMap<>();
        for (Day day : LedgerFile.entries(files)) {
            days.put(day.date(), day.kind());
        }
        return new Holidays(days);
    }
}
