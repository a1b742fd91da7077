package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.cli.options.FileInputOptions.ColumnChoice;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.CellChoice;
import io.github.budget4s.read.value.DateOrMonth;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Quarters;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Times;
import io.github.budget4s.read.value.Years;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.language.Texts;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options in the forms in which files have them, and refuses others in the user's language. */
public final class Converters {

    private static final Set<String> OLDER_CHINESE = Set.of("gbk", "gb2312", "cp936");
    private static final Set<Class<?>> READ_BY_THE_PARSER = Set.of(String.class, Integer.class, boolean.class);
    /** Weights of years, the oldest first: {@code 2:3:5}. */
    private static final Pattern YEAR_WEIGHTS = Pattern.compile("\\d{1,6}(:\\d{1,6})+");

    private final Texts texts;

    private Converters(Texts texts) {
        this.texts = texts;
    }

    /** Teaches a command line the types of its options and of those of its commands. */
    public static void register(CommandLine commandLine, Texts texts) {
        new Converters(texts).register(commandLine);
    }

    /** To prepare for types that no option here has would cost each start some milliseconds. */
    private void register(CommandLine commandLine) {
        for (ArgSpec argument : commandLine.getCommandSpec().args()) {
            Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
            if (!READ_BY_THE_PARSER.contains(type)) {
                register(commandLine, type);
            }
        }
        for (CommandLine inner : commandLine.getSubcommands().values()) {
            register(inner);
        }
    }

    private <T> void register(CommandLine commandLine, Class<T> type) {
        commandLine.registerConverter(type, new Converter<>(this, type));
    }

    /** Reads texts as one type. */
    private record Converter<T>(Converters converters, Class<T> type) implements ITypeConverter<T> {
        @Override
        public T convert(String text) {
            return type.cast(converters.read(type, text));
        }
    }

    private Object read(Class<?> type, String text) {
        if (type == Money.class) {
            return valueOf(Numbers.money(text));
        }
        if (type == YearMonth.class) {
            return valueOf(Dates.moment(text).then(moment -> Reading.of(moment.month())));
        }
        if (type == Year.class) {
            return valueOf(Years.parse(text)
                    .map(year -> Reading.of(Year.of(year)))
                    .orElseGet(() -> Reading.unreadable("value.planning-year", text)));
        }
        if (type == MonthChoice.class) {
            return valueOf(MonthChoice.parse(text));
        }
        if (type == CellChoice.class) {
            return valueOf(CellChoice.parse(text));
        }
        if (type == MonthRange.class) {
            return valueOf(Quarters.parse(text));
        }
        if (type == DateOrMonth.class) {
            return valueOf(Dates.moment(text));
        }
        if (type == LocalDate.class) {
            return valueOf(Dates.day(text));
        }
        if (type == LocalDateTime.class) {
            return valueOf(Times.until(text));
        }
        if (type == StatedTime.class) {
            return valueOf(StatedTime.parse(text));
        }
        if (type == Units.class) {
            return valueOf(Numbers.units(text, BigDecimal.ONE));
        }
        if (type == ReturnRate.class) {
            return valueOf(ReturnRate.parse(text));
        }
        if (type == BoundChoice.class) {
            return bound(text);
        }
        if (type == ShareMethod.class) {
            return shareMethod(text);
        }
        if (type == Charset.class) {
            return charset(text);
        }
        if (type == ColumnChoice.class) {
            return column(text);
        }
        if (type == Format.class) {
            return Format.ofName(text.toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown(text, Format.names()));
        }
        if (type == Measure.class) {
            return measure(text);
        }
        return choice(type, text);
    }

    private <T> T valueOf(Reading<T> reading) {
        if (reading instanceof Reading.Value<T> value) {
            return value.value();
        }
        throw new TypeConversionException(
                reading instanceof Reading.Unreadable<T> unreadable
                        ? texts.text(unreadable.message())
                        : texts.text("usage.empty-value"));
    }

    private Object choice(Class<?> type, String text) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = optionName((Enum<?>) constant);
            if (name.equals(text.toLowerCase(Locale.ROOT))) {
                return constant;
            }
            names.add(name);
        }
        throw unknown(text, names);
    }

    private ShareMethod shareMethod(String text) {
        if (YEAR_WEIGHTS.matcher(text).matches()) {
            return new ShareMethod.WeightedYears(
                    Arrays.stream(text.split(":")).map(Integer::valueOf).toList());
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "pooled" -> ShareMethod.POOLED;
            case "mean-of-years" -> ShareMethod.MEAN_OF_YEARS;
            default -> throw unknown(text, List.of("pooled", "mean-of-years"));
        };
    }

    /** Returns how a choice is written on the command line: {@code mean-of-years}. */
    private static String optionName(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private TypeConversionException unknown(String text, List<String> known) {
        Optional<String> nearest = Nearest.of(text, known);
        return new TypeConversionException(
                texts.text(nearest.map(name -> Message.of("usage.unknown-choice-nearest", text, known, name))
                        .orElse(Message.of("usage.unknown-choice", text, known))));
    }

    private Charset charset(String text) {
        try {
            // Files that are said to be in the older, smaller sets have characters of the larger one all the same.
            return Charset.forName(OLDER_CHINESE.contains(text.toLowerCase(Locale.ROOT)) ? "GB18030" : text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(texts.text("usage.encoding", text));
        }
    }

    private Measure measure(String text) {
        return Measures.find(text.strip())
                .orElseThrow(() ->
                        unknown(text, Measures.ALL.stream().map(Measure::name).toList()));
    }

    private BoundChoice bound(String text) {
        int equals = text.lastIndexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            throw new TypeConversionException(texts.text("usage.bound-form", text));
        }
        Reading<Money> amount = Numbers.money(text.substring(equals + 1));
        if (amount instanceof Reading.Value<Money> value) {
            return new BoundChoice(text.substring(0, equals).strip(), value.value());
        }
        throw new TypeConversionException(
                amount instanceof Reading.Unreadable<Money> unreadable
                        ? texts.text(unreadable.message())
                        : texts.text("usage.bound-form", text));
    }

    private ColumnChoice column(String text) {
        List<String> known = List.copyOf(InputColumns.englishNames());
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (equals <= 0 || equals == text.length() - 1) {
            throw new TypeConversionException(texts.text("usage.column-form", text, known));
        }
        if (!known.contains(name)) {
            // The list of all columns is long: who came near one is told that one.
            throw Nearest.of(name, known)
                    .map(nearest -> new TypeConversionException(texts.text("usage.column-nearest", name, nearest)))
                    .orElseGet(() -> unknown(name, known));
        }
        return new ColumnChoice(name, text.substring(equals + 1));
    }
}
