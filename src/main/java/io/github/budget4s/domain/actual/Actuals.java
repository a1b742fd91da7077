package io.github.budget4s.domain.actual;

import io.github.budget4s.domain.calendar.Today;
import io.github.budget4s.domain.name.NameForm;
import java.time.YearMonth;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Holds what was reached of measures that the plan names itself, in the order of the files. */
public record Actuals(List<MeasuredValue> values) {

    /** No file has any. */
    public static final Actuals NONE = new Actuals(List.of());

    public Actuals {
        values = List.copyOf(values);
    }

    /** Leaves out what was not known on a day. */
    public Actuals until(Today today) {
        return new Actuals(values.stream()
                .filter(value -> today.hasCome(value.month(), value.day()))
                .toList());
    }

    /** Leaves out what is another store's. */
    public Actuals ofStore(String store) {
        return new Actuals(values.stream()
                .filter(value -> value.of().store().isEmpty()
                        || NameForm.isSame(value.of().store(), store))
                .toList());
    }

    /** Returns the months that have a line. */
    public NavigableSet<YearMonth> months() {
        NavigableSet<YearMonth> months = new TreeSet<>();
        values.forEach(value -> months.add(value.month()));
        return months;
    }

    /** Names the measures, in the order of the files. */
    public List<String> measures() {
        return values.stream().map(MeasuredValue::measure).distinct().toList();
    }
}
