package io.github.budget4s.read.sales;

import io.github.budget4s.domain.problem.Location;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers where each month of each store, model and channel stood, to find the ones that stand twice. */
final class MonthlyKeys {

    private record Key(YearMonth month, String store, String model, String channel) {}

    private final Map<Key, Location> places = new HashMap<>();

    /** Remembers a line, and says where the same key stood before. */
    Optional<Location> put(YearMonth month, String store, String model, String channel, Location location) {
        return Optional.ofNullable(places.putIfAbsent(new Key(month, store, model, channel), location));
    }
}
