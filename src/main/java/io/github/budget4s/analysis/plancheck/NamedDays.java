package io.github.budget4s.analysis.plancheck;

import io.github.budget4s.analysis.festival.SpringFestival;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows in which months an activity can be that is named after a day. */
final class NamedDays {

    /** The Lantern Festival is the fifteenth day of the year that Spring Festival begins. */
    private static final int DAYS_TO_LANTERNS = 14;

    private static final Pattern LANTERNS = Pattern.compile("元宵|灯会|(?i:lantern)");
    private static final Pattern SPRING_FESTIVAL =
            Pattern.compile("春节|新春|过年|小年|除夕|迎春|贺岁|(?i:spring festival|chinese new year)");

    private record Named(Pattern name, List<Integer> months) {
        static Named of(String name, Integer... months) {
            return new Named(Pattern.compile(name, Pattern.CASE_INSENSITIVE), List.of(months));
        }
    }

    /** Days that are in the same months of every year; those of the lunar year in the ones that it can have. */
    private static final List<Named> ALL = List.of(
            Named.of("元旦|跨年|迎新年|new year's", 12, 1),
            Named.of("新年|new year", 12, 1, 2),
            Named.of("女神|女王节|妇女节|三八|women'?s day", 3),
            Named.of("情人节|valentine", 2),
            Named.of("315|三一五|消费者权益", 3),
            Named.of("清明|tomb-?sweeping|qingming", 3, 4),
            Named.of("五一|劳动节|labou?r day|may day", 4, 5),
            Named.of("母亲节|mother'?s day", 5),
            Named.of("父亲节|father'?s day", 6),
            Named.of("六一|儿童节|children'?s day", 5, 6),
            Named.of("520|五二零", 5),
            Named.of("端午|dragon boat", 5, 6),
            Named.of("618|六一八", 5, 6),
            Named.of("年中|半年|mid-?year", 6, 7),
            Named.of("七夕|qixi", 7, 8),
            Named.of("教师|teachers?'?", 9),
            Named.of("开学|back to school", 8, 9),
            Named.of("中秋|mid-?autumn", 9, 10),
            Named.of("重阳|double ninth", 9, 10, 11),
            Named.of("国庆|十一黄金周|national day|golden week", 9, 10),
            Named.of("双11|双十一|光棍节|double eleven|double 11|singles'? day", 10, 11),
            Named.of("感恩节|thanksgiving|黑色星期五|black friday", 11),
            Named.of("冬至|winter solstice", 12),
            Named.of("双12|双十二|double twelve|double 12", 11, 12),
            Named.of("圣诞|平安夜|christmas", 12),
            Named.of("年末|年终|岁末|年底|year-?end", 11, 12),
            Named.of("春季|春日|踏青|赏花|spring (?!festival)", 2, 3, 4, 5),
            Named.of("夏季|夏日|暑期|暑假|summer", 5, 6, 7, 8, 9),
            Named.of("秋季|金秋|autumn", 8, 9, 10, 11),
            Named.of("冬季|冬日|winter", 11, 12, 1, 2));

    private NamedDays() {}

    /**
     * Finds the months of the year, 1 to 12, in which something of a name can be; null where its name says nothing of
     * that.
     *
     * @param year the calendar year of its January; null when it is not known
     */
    static @Nullable NavigableSet<Integer> months(String name, @Nullable Integer year) {
        if (LANTERNS.matcher(name).find()) {
            return year == null
                    ? months(List.of(2, 3))
                    : around(SpringFestival.of(year).plusDays(DAYS_TO_LANTERNS), 3);
        }
        if (SPRING_FESTIVAL.matcher(name).find()) {
            return year == null ? months(List.of(1, 2)) : around(SpringFestival.of(year), 31);
        }
        for (Named each : ALL) {
            if (each.name.matcher(name).find()) {
                return months(each.months);
            }
        }
        return null;
    }

    /** The months of a day, of so many days before it, and of the fortnight after it. */
    private static NavigableSet<Integer> around(LocalDate day, int before) {
        return months(List.of(
                day.minusDays(before).getMonthValue(),
                day.getMonthValue(),
                day.plusDays(before > DAYS_TO_LANTERNS ? DAYS_TO_LANTERNS : before)
                        .getMonthValue()));
    }

    private static NavigableSet<Integer> months(List<Integer> months) {
        return new TreeSet<>(months);
    }
}
