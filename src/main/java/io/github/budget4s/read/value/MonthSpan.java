package io.github.budget4s.read.value;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.domain.name.Names;
import io.github.budget4s.domain.project.ExcludedMonths;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a month, {@code 2022-04}, or a run of months, {@code 2022-04:2022-05}, of all or of one store,
 * {@code STORE=2022-04}.
 *
 * @param months the months
 * @param store the store as it is written; null for all
 */
public record MonthSpan(MonthRange months, @Nullable String store) {

    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[:：~～至到]|\\.\\.)\\s*");

    /** Reads a month or a run of them, the first one before the last. */
    public static Reading<MonthSpan> parse(String text) {
        int sign = text.lastIndexOf('=');
        String store = sign < 0 ? null : text.substring(0, sign).strip();
        List<YearMonth> ends = new ArrayList<>();
        for (String end : BETWEEN.split(text.substring(sign + 1).strip(), -1)) {
            if (!(Dates.moment(end) instanceof Reading.Value<DateOrMonth> moment)) {
                return unreadable(text);
            }
            ends.add(moment.value().month());
        }
        YearMonth first = ends.get(0);
        YearMonth last = ends.get(ends.size() - 1);
        return ends.size() > 2 || last.isBefore(first) || (store != null && store.isEmpty())
                ? unreadable(text)
                : Reading.of(new MonthSpan(new MonthRange(first, last), store));
    }

    private static Reading<MonthSpan> unreadable(String text) {
        return Reading.unreadable("value.month-span", text);
    }

    /** Gathers months that tell nothing, stores by their one name. */
    public static ExcludedMonths excluded(Collection<MonthSpan> spans, Names names) {
        SortedSet<YearMonth> all = new TreeSet<>();
        SortedMap<String, SortedSet<YearMonth>> stores = new TreeMap<>();
        for (MonthSpan span : spans) {
            SortedSet<YearMonth> months = span.store == null
                    ? all
                    : stores.computeIfAbsent(names.name(NameKind.STORE, span.store), store -> new TreeSet<>());
            months.addAll(span.months.months());
        }
        return new ExcludedMonths(all, stores);
    }
}
