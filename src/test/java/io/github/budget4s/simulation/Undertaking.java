package io.github.budget4s.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Something that money is spent for, which knows what it truly costs. */
interface Undertaking {

    String channel();

    /** Returns all lines that the books will have of it. */
    List<Line> lines();

    /** Returns what it costs in a month as far as the books can know on a day. */
    long known(YearMonth month, LocalDate day);
}
