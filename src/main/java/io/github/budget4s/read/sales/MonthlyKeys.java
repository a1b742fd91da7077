package io.github.budget4s.read.sales;

import io.github.budget4s.domain.problem.Location;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers where each month of each store, model and channel stood, to find the ones that stand twice. */
final class MonthlyKeys {

    /** By month, store, model and channel; a list, for the hash of a record is put together at the first use. */
    private final Map<List<Object>, Location> places = new HashMap<>();

    /** Remembers a line, and says where the same key stood before. */
    Optional<Location> put(YearMonth month, String store, String model, String channel, Location location) {
        return Optional.ofNullable(places.putIfAbsent(List.of(month, store, model, channel), location));
    }
}
