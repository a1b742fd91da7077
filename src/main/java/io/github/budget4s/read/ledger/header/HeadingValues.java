package io.github.budget4s.read.ledger.header;

import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Reading;
import java.util.List;

/** Tells cells that are values from those that head columns. */
final class HeadingValues {

    private HeadingValues() {}

    static boolean isAny(List<String> cells) {
        for (String cell : cells) {
            if (isValue(cell)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isValue(String cell) {
        return Numbers.number(cell) instanceof Reading.Value || Dates.moment(cell) instanceof Reading.Value;
    }
}
