package io.github.budget4s.read.events;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.columns.ColumnedFileReader;
import io.github.budget4s.read.columns.Header;
import io.github.budget4s.read.columns.LedgerRow;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.value.DateOrMonth;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one file of events, a line each. */
public final class EventReader extends ColumnedFileReader<EventColumn> {

    private final TreeMap<String, List<YearMonth>> events = new TreeMap<>();

    private EventReader(InputFile input, ReadingOptions<EventColumn> options) {
        super(input, options);
    }

    /**
     * Reads files of events.
     *
     * @return the months of each kind of event, in the order of the lines
     * @throws RefusedException with all that is wrong with the files, or when a device fails
     */
    public static SortedMap<String, List<YearMonth>> read(List<InputFile> inputs, ReadingOptions<EventColumn> options) {
        TreeMap<String, List<YearMonth>> all = new TreeMap<>();
        List<ReadFile<EventColumn>> files = new ArrayList<>();
        for (InputFile input : inputs) {
            EventReader reader = new EventReader(input, options);
            files.add(reader.readRows());
            reader.events.forEach((name, months) ->
                    all.computeIfAbsent(name, key -> new ArrayList<>()).addAll(months));
        }
        ReadFile.refuseBad(files, options.skipBadRows());
        return all;
    }

    @Override
    protected void checkHeader(Header<EventColumn> found) {
        if (found.find(EventColumn.NAME).isEmpty()) {
            refuseHeader(found, -1, Message.of("events.no-name-column", found.cells()));
        }
    }

    @Override
    protected void takeFigures(LedgerRow row, Header<EventColumn> found) {
        if (found.find(EventColumn.NAME).isEmpty()) {
            return;
        }
        DateOrMonth moment = moment(row, found);
        String name = text(row, found, EventColumn.NAME);
        if (name.isEmpty()) {
            refuse(row, found, EventColumn.NAME, Message.of("events.name-empty"));
        }
        if (moment != null && !name.isEmpty()) {
            events.computeIfAbsent(name, key -> new ArrayList<>()).add(moment.month());
            countUsed();
        }
    }
}
