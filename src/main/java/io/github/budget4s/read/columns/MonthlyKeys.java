package io.github.budget4s.read.columns;

import io.github.budget4s.domain.problem.Location;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers where each month of each key (store, model, channel, ...) stood, to find the ones that stand twice. */
public final class MonthlyKeys {

    private record Key(YearMonth month, List<String> parts) {}

    private final Map<Key, Location> places = new HashMap<>();

    /** Remembers a line, and says where the same key stood before. */
    public Optional<Location> put(YearMonth month, List<String> parts, Location location) {
        return Optional.ofNullable(places.putIfAbsent(new Key(month, parts), location));
    }
}
