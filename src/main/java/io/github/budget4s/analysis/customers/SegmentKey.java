package io.github.budget4s.analysis.customers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What customers may have in common. */
public enum SegmentKey {
    CLASS,
    VALUE_CLASS,
    MODEL,
    STORE,
    /** The year in which the vehicle was handed over. */
    YEAR;

    public String columnName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Orders what customers have: classes from the best to the worst, all else by its text. */
    Comparator<String> order() {
        List<String> known =
                switch (this) {
                    case CLASS ->
                        Arrays.stream(CustomerClass.values())
                                .map(CustomerClass::code)
                                .toList();
                    case VALUE_CLASS ->
                        Arrays.stream(ValueClass.values()).map(ValueClass::code).toList();
                    case MODEL, STORE, YEAR -> List.of();
                };
        return Comparator.<String>comparingInt(known::indexOf).thenComparing(Comparator.naturalOrder());
    }

    /** Returns what a customer has; an empty text where that is not known. */
    public String of(Segment segment) {
        return switch (this) {
            case CLASS -> segment.customerClass().code();
            case VALUE_CLASS -> segment.valueClass().code();
            case MODEL -> segment.model();
            case STORE -> segment.owner().store();
            case YEAR ->
                segment.deliveredOn() == null
                        ? ""
                        : String.valueOf(segment.deliveredOn().getYear());
        };
    }
}
