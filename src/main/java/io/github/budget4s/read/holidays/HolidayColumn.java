package io.github.budget4s.read.holidays;

import io.github.budget4s.read.columns.FileColumn;
import java.util.List;

/** A column of a file of public holidays, with the names under which it is found. */
public enum HolidayColumn implements FileColumn {
    /** The day. */
    DATE("date", "日期", "day"),
    /** Whether it is off or worked. */
    KIND("kind", "类型", "安排", "type", "状态"),
    /** The holiday that it belongs to. */
    HOLIDAY("holiday", "节日", "节假日", "名称", "name");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    HolidayColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
