package io.github.budget4s.read.leads;

import io.github.budget4s.domain.lead.Lead;
import io.github.budget4s.domain.lead.Temperature;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Times;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one file of leads, a line each. */
final class LeadFileReader extends ColumnedFileReader<LeadColumn> {

    private static final Map<String, Temperature> TEMPERATURES = Map.ofEntries(
            Map.entry("hot", Temperature.HOT),
            Map.entry("热", Temperature.HOT),
            Map.entry("高", Temperature.HOT),
            Map.entry("高意向", Temperature.HOT),
            Map.entry("热线索", Temperature.HOT),
            Map.entry("h", Temperature.HOT),
            Map.entry("warm", Temperature.WARM),
            Map.entry("温", Temperature.WARM),
            Map.entry("中", Temperature.WARM),
            Map.entry("中意向", Temperature.WARM),
            Map.entry("a", Temperature.WARM),
            Map.entry("cold", Temperature.COLD),
            Map.entry("冷", Temperature.COLD),
            Map.entry("低", Temperature.COLD),
            Map.entry("低意向", Temperature.COLD),
            Map.entry("b", Temperature.COLD),
            Map.entry("c", Temperature.COLD));

    private final List<Lead> leads = new ArrayList<>();
    /** The same few channels and names stand on very many lines. */
    private final Map<String, String> words = new HashMap<>();

    LeadFileReader(InputFile input, ReadingOptions<LeadColumn> options) {
        super(input, options);
    }

    /** Reads the file to its end or to where it breaks off. */
    LeadFile read() {
        return new LeadFile(readRows(), leads);
    }

    @Override
    protected void checkHeader(Header<LeadColumn> found) {
        if (found.find(LeadColumn.ANSWERED_AT).isEmpty()) {
            refuseHeader(found, -1, Message.of("leads.no-answered-column", found.cells()));
        }
    }

    @Override
    protected LeadFileReader newPart() {
        return new LeadFileReader(input(), options());
    }

    @Override
    protected void addFigures(ColumnedFileReader<LeadColumn> later) {
        leads.addAll(((LeadFileReader) later).leads);
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<LeadColumn> found) {
        Reading<LocalDateTime> received = time(row, found, LeadColumn.RECEIVED_AT);
        Reading<LocalDateTime> answered = time(row, found, LeadColumn.ANSWERED_AT);
        if (received instanceof Reading.Blank) {
            refuse(row, found, LeadColumn.RECEIVED_AT, Message.of("leads.received-empty"));
        }
        if (!(received instanceof Reading.Value<LocalDateTime> came) || answered instanceof Reading.Unreadable) {
            return;
        }
        LocalDateTime answer = answered instanceof Reading.Value<LocalDateTime> value ? value.value() : null;
        if (answer != null && answer.isBefore(came.value())) {
            refuse(row, found, LeadColumn.ANSWERED_AT, Message.of("leads.answered-before", shown(came.value())));
            return;
        }
        leads.add(new Lead(
                came.value(),
                answer,
                word(row, found, LeadColumn.CHANNEL),
                word(row, found, LeadColumn.PERSON),
                word(row, found, LeadColumn.STORE),
                temperature(row, found)));
        countUsed();
    }

    private static String shown(LocalDateTime moment) {
        return moment.toString().replace('T', ' ');
    }

    private Reading<LocalDateTime> time(LedgerRow row, Header<LeadColumn> found, LeadColumn column) {
        Reading<LocalDateTime> reading = Times.moment(cell(row, found.index(column)));
        if (reading instanceof Reading.Unreadable<LocalDateTime> unreadable) {
            refuse(row, found, column, unreadable.message());
        }
        return reading;
    }

    private String word(LedgerRow row, Header<LeadColumn> found, LeadColumn column) {
        return words.computeIfAbsent(text(row, found, column), word -> word);
    }

    /** A dealer's own words for it are none of ours, and no reason to refuse the line. */
    private Temperature temperature(LedgerRow row, Header<LeadColumn> found) {
        String word =
                CellText.plain(cell(row, found.index(LeadColumn.TEMPERATURE))).toLowerCase(Locale.ROOT);
        return TEMPERATURES.getOrDefault(word, Temperature.UNSTATED);
    }
}
