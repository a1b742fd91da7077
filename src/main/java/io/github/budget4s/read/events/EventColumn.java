package io.github.budget4s.read.events;

import io.github.budget4s.read.columns.FileColumn;
import java.util.List;

/** A column that a file of events may have, with the names under which it is found, the most telling first. */
public enum EventColumn implements FileColumn {
    /** The day of the event. */
    DATE("date", "日期", "活动日期", "day"),
    /** The month of the event. */
    MONTH("month", "月份", "年月", "活动月份", "yearmonth"),
    /** What kind of event it is: all of one name are held to do the same. */
    NAME("name", "名称", "活动", "活动名称", "事件", "event", "activity", "活动类型");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    EventColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }
}
