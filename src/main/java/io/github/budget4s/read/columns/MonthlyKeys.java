package io.github.budget4s.read.columns;

import io.github.budget4s.domain.problem.Location;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers where each month of each key (store, model, channel, ...) stood, to find the ones that stand twice. */
public final class MonthlyKeys {

    /** Month first; two maps, for the hash of a record is put together at its first use, which a start feels. */
    private final Map<YearMonth, Map<List<String>, Location>> places = new HashMap<>();

    /** Remembers a line, and says where the same key stood before. */
    public Optional<Location> put(YearMonth month, List<String> parts, Location location) {
        return Optional.ofNullable(
                places.computeIfAbsent(month, first -> new HashMap<>()).putIfAbsent(parts, location));
    }
}
