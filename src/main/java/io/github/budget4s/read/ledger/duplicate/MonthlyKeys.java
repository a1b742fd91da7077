package io.github.budget4s.read.ledger.duplicate;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers where each month of each key (store, model, channel, ...) stood, and each numbered line, to find the ones
 * that stand twice.
 */
public final class MonthlyKeys {

    /** Of each is kept where it stood; more than months, stores, models and channels of any group of dealers make. */
    private static final int MOST = 1_000_000;

    private final Map<YearMonth, Map<List<String>, Location>> places = new HashMap<>();
    private int count;

    private final @Nullable NumberedLines numbered;
    private final @Nullable NumberedLines whole;
    /** Null in a file that is read as a whole. */
    private final @Nullable PartsComparison comparison;

    /**
     * Begins with none.
     *
     * @param numbered remembers numbered lines; null where those are not compared
     */
    public MonthlyKeys(@Nullable NumberedLines numbered) {
        this(numbered, null);
    }

    /**
     * Begins with none.
     *
     * @param numbered remembers numbered lines; null where those are not compared
     * @param whole remembers lines by all their cells; null where those are not compared, as of a single file
     */
    public MonthlyKeys(@Nullable NumberedLines numbered, @Nullable NumberedLines whole) {
        this(numbered, whole, null);
    }

    private MonthlyKeys(
            @Nullable NumberedLines numbered, @Nullable NumberedLines whole, @Nullable PartsComparison comparison) {
        this.comparison = comparison;
        this.numbered = numbered;
        this.whole = whole;
    }

    /**
     * Begins with none for a part of a file, whose lines are compared when all before them are read.
     *
     * @param shared how the lines of the parts are compared
     */
    public MonthlyKeys ofPart(PartsComparison shared) {
        return new MonthlyKeys(
                numbered == null ? null : new NumberedLines(), whole == null ? null : new NumberedLines(), shared);
    }

    /** Returns how the lines of the parts of the file are compared; null in a file that is read as a whole. */
    @Nullable
    PartsComparison comparison() {
        return comparison;
    }

    /** Returns where lines stood, by all their cells; null where they are not compared. */
    @Nullable
    NumberedLines whole() {
        return whole;
    }

    /** Returns where numbered lines stood; null where they are not compared. */
    @Nullable
    NumberedLines numbered() {
        return numbered;
    }

    /** Remembers a line, and says where the same key stood before. */
    Optional<Location> put(YearMonth month, List<String> parts, Location location) {
        Location before =
                places.computeIfAbsent(month, first -> new HashMap<>()).putIfAbsent(parts, location);
        if (before == null && ++count > MOST) {
            throw new RefusedException(
                    Reason.DATA,
                    new Problem(Location.of(location.file()), Message.of("file.too-many-lines", (long) MOST)));
        }
        return Optional.ofNullable(before);
    }

    /** Forgets the lines of a file, which is read once more. */
    public void forget(String file) {
        places.values().forEach(keys -> keys.values().removeIf(place -> isOf(place, file)));
        count = places.values().stream().mapToInt(Map::size).sum();
        if (numbered != null) {
            numbered.forget(file);
        }
        if (whole != null) {
            whole.forget(file);
        }
    }

    /** In a table of a database a place has the values by which its line is known: {@code dms:orders(no=7)}. */
    private static boolean isOf(Location place, String file) {
        return place.file().equals(file) || place.file().startsWith(file + "(");
    }
}
