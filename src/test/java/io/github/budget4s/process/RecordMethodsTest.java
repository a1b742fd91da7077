package io.github.budget4s.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.analysis.forecast.KeyedForecast.Interval;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.read.source.FileFormat.Delimited;
import io.github.budget4s.read.source.FileFormat.Evidence;
import io.github.budget4s.read.value.Moment;
import io.github.budget4s.read.value.Reading;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the equality and the hash of records, which the build writes, against what Java says of records: two are equal
 * when their components are.
 */
class RecordMethodsTest {

    /** With components of every sort that records have here. */
    private static final List<Record> RECORDS = List.of(
            new Money(5),
            new Money(-5),
            new Money(5L + (1L << 32)),
            new Moment(YearMonth.of(2026, 3), 1),
            new Moment(YearMonth.of(2026, 3), 2),
            new Moment(YearMonth.of(2026, 4), 1),
            new Interval(1, Double.NaN),
            new Interval(1, 2),
            new Interval(0.0, 1),
            new Interval(-0.0, 1),
            new Reading.Blank<>(),
            new Reading.Value<>("5"),
            new Delimited(StandardCharsets.UTF_8, Evidence.CHOSEN, ','),
            new Delimited(StandardCharsets.UTF_8, Evidence.CHOSEN, ';'),
            new Delimited(StandardCharsets.UTF_8, Evidence.NOT_UTF_8, ','));

    @Test
    void twoAreEqualWhenTheirComponentsAre() throws Exception {
        for (Record one : RECORDS) {
            assertThat(one).isEqualTo(copy(one)).hasSameHashCodeAs(copy(one)).isNotEqualTo(null);
            for (Record other : RECORDS) {
                boolean alike =
                        one.getClass() == other.getClass() && components(one).equals(components(other));
                assertThat(one.equals(other)).as("%s and %s", one, other).isEqualTo(alike);
            }
        }
    }

    @Test
    void theHashIsMadeOfThoseOfTheComponents() throws Exception {
        for (Record one : RECORDS) {
            int expected = 0;
            for (Object component : components(one)) {
                expected = 31 * expected + component.hashCode();
            }
            assertThat(one.hashCode()).as("%s", one).isEqualTo(expected);
        }
    }

    private static Record copy(Record original) throws ReflectiveOperationException {
        Class<?>[] types = new Class<?>[original.getClass().getRecordComponents().length];
        for (int i = 0; i < types.length; i++) {
            types[i] = original.getClass().getRecordComponents()[i].getType();
        }
        return original.getClass()
                .getDeclaredConstructor(types)
                .newInstance(components(original).toArray());
    }

    private static List<Object> components(Record of) throws ReflectiveOperationException {
        Object[] components = new Object[of.getClass().getRecordComponents().length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = of.getClass().getRecordComponents()[i];
            components[i] = component.getAccessor().invoke(of);
        }
        return List.of(components);
    }
}
