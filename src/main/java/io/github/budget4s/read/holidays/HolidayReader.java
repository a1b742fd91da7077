package io.github.budget4s.read.holidays;

import io.github.budget4s.domain.calendar.Holidays;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.read.columns.ReadFile;
import io.github.budget4s.read.columns.ReadingOptions;
import io.github.budget4s.read.source.InputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Knows China's public holidays and the weekend days worked in exchange, as the State Council announces them each
 * November for the year after. The program has the years up to 2026; a user's file has the years to come.
 */
public final class HolidayReader {

    private static final String BUILT_IN = "/io/github/budget4s/holidays-cn.csv";

    private HolidayReader() {}

    /** Takes the years that the program has. */
    public static Holidays builtIn() {
        Map<LocalDate, Holidays.Kind> days = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(HolidayReader.class.getResourceAsStream(BUILT_IN));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).forEach(line -> {
                List<String> cells = List.of(line.split(",", -1));
                days.put(
                        LocalDate.parse(cells.get(0)),
                        Objects.requireNonNull(HolidayFileReader.KINDS.get(cells.get(1))));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Holidays(days);
    }

    /**
     * Adds the days of a user's files, which beat those that are known for the same date.
     *
     * @throws RefusedException with all that is wrong with the files
     */
    public static Holidays with(Holidays known, List<InputFile> inputs, ReadingOptions<HolidayColumn> options) {
        Holidays all = known;
        List<ReadFile<HolidayColumn>> files = new ArrayList<>();
        for (InputFile input : inputs) {
            HolidayFileReader reader = new HolidayFileReader(input, options);
            files.add(reader.read());
            all = all.with(reader.holidays());
        }
        ReadFile.refuseBad(files, options.skipBadRows());
        return all;
    }
}
