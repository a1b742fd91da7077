package io.github.budget4s.domain.project;

/** What a minus in front of an amount of spend means. */
public enum AmountSign {
    /** A refund or correction; a file that has more of them than spend is asked about. */
    ERROR,
    /** A refund or correction, in any file. */
    WRITTEN,
    /** Spend: the files have what goes out with a minus, as banks do. */
    REVERSED
}
