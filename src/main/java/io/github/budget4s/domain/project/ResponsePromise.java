package io.github.budget4s.domain.project;

import java.time.LocalTime;
import java.util.List;

/**
 * Holds within which working time leads are to be answered, and what working time is.
 *
 * @param opens when a working day begins
 * @param closes when it ends
 * @param weekends whether Saturdays and Sundays are worked, too
 * @param within minutes of working time for a lead
 * @param hotWithin minutes of working time for a hot lead
 * @param holidays files of public holidays that the program does not know yet, relative to the folder
 */
public record ResponsePromise(
        LocalTime opens, LocalTime closes, boolean weekends, int within, int hotWithin, List<String> holidays) {

    /** One hour, 15 minutes for hot leads; 09:00 to 18:00 on the working days of the law. */
    public static final ResponsePromise DEFAULT =
            new ResponsePromise(LocalTime.of(9, 0), LocalTime.of(18, 0), false, 60, 15, List.of());

    public ResponsePromise {
        holidays = List.copyOf(holidays);
    }
}
