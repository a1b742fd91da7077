package io.github.budget4s.domain.project;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.Aliases;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.reserve.ReserveSettings;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the settings of {@code budget4s.yaml}, so that commands need no flags in a prepared folder.
 *
 * @param store the store's name; null when not given
 * @param opened the month in which it opened; null when not given
 * @param year the planning year; null when not given
 * @param files the files by key ({@code sales}, {@code policy}, ...), as written, relative to the folder
 * @param thresholds from which deviation on a budget is yellow and red
 * @param channelThresholds the same for channels that have thresholds of their own, by channel
 * @param yearStarts the month with which the budget's year begins, 1 to 12
 * @param columns more names for columns, by the column's English name
 * @param bookings what it says of the lines of ledgers
 * @param response within which working time leads are to be answered
 * @param reserve the journal of the reserve, and who signs in it
 * @param audit the record of what was run; null when none is kept
 * @param aliases the other names that channels, stores, activities and models have
 */
public record Project(
        @Nullable String store,
        @Nullable YearMonth opened,
        @Nullable Integer year,
        Map<String, List<String>> files,
        Thresholds thresholds,
        Map<String, Thresholds> channelThresholds,
        int yearStarts,
        Map<String, List<String>> columns,
        BookingRules bookings,
        ResponsePromise response,
        ReserveSettings reserve,
        @Nullable Audit audit,
        Aliases aliases) {

    /** An empty project: the folder has no {@code budget4s.yaml}. */
    public static final Project EMPTY = new Project(
            null,
            null,
            null,
            Map.of(),
            Thresholds.DEFAULT,
            Map.of(),
            1,
            Map.of(),
            BookingRules.DEFAULT,
            ResponsePromise.DEFAULT,
            ReserveSettings.DEFAULT,
            null,
            Aliases.NONE);

    /**
     * Holds from which deviation on a budget is flagged.
     *
     * @param yellow from this on it is yellow
     * @param red from this on it is red
     */
    public record Thresholds(Ratio yellow, Ratio red) {
        /** 5 % and 10 %. */
        public static final Thresholds DEFAULT = new Thresholds(Ratio.of(5, 100), Ratio.of(10, 100));

        /** Flags a deviation, compared exactly: at 5 % it is yellow, a hair below it is not. */
        public Flag flag(Ratio deviation) {
            return deviation.compareTo(red) >= 0 ? Flag.RED : deviation.compareTo(yellow) >= 0 ? Flag.YELLOW : Flag.OK;
        }
    }

    /**
     * Holds where the record of what was run is kept, and how long.
     *
     * @param file the file, as written, relative to the folder
     * @param keepYears how many years nothing of it may be removed
     */
    public record Audit(String file, int keepYears) {
        /** How long plans ask for such a record, and the least that may be set. */
        public static final int YEARS = 3;
    }

    /** Copies the maps. */
    public Project {
        files = Map.copyOf(files);
        channelThresholds = Map.copyOf(channelThresholds);
        columns = Map.copyOf(columns);
    }

    /** Returns the thresholds of a channel: its own, else those of all. */
    public Thresholds thresholds(String channel) {
        Thresholds own = channelThresholds.get(channel);
        if (own != null || channelThresholds.isEmpty()) {
            return own == null ? thresholds : own;
        }
        return channelThresholds.entrySet().stream()
                .filter(each -> NameForm.isSame(each.getKey(), channel))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(thresholds);
    }

    /** Lists the files of a key, none when it is not given. */
    public List<String> files(String key) {
        return files.getOrDefault(key, List.of());
    }
}
