package io.github.budget4s.cli.options;

import io.github.budget4s.read.value.CellChoice;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.MonthSpan;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Quarters;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Times;
import io.github.budget4s.read.value.Years;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.language.Localizer;
import java.time.Year;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options in the forms in which files have them, and refuses others in the user's language. */
public final class Converters {

    private static final Set<Class<?>> READ_BY_THE_PARSER = Set.of(String.class, boolean.class);

    private static final Set<String> OF_CELLS = Set.of(
            "value.date", "value.date-without-year", "value.date-in-chinese-figures", "value.date-mixed", "value.day");

    private final Localizer localizer;

    private final OptionAmounts amounts;

    private Converters(Localizer localizer, OptionAmounts amounts) {
        this.localizer = localizer;
        this.amounts = amounts;
    }

    /**
     * Teaches a command line the types of its options and of those of its commands.
     *
     * @param amounts reads those that are amounts
     */
    public static void register(CommandLine commandLine, Localizer localizer, OptionAmounts amounts) {
        new Converters(localizer, amounts).register(commandLine);
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
        Reading<?> reading =
                type.isEnum() && type != Format.class ? OptionForms.choice(type, text) : reading(type, text);
        return valueOf(inWordsOfOptions(type, text, reading));
    }

    /** What is said of a cell speaks of columns, of which an option has none. */
    private static Reading<?> inWordsOfOptions(Class<?> type, String text, Reading<?> reading) {
        boolean isOfCells = reading instanceof Reading.Unreadable<?> unreadable
                && OF_CELLS.contains(unreadable.message().key());
        if (!isOfCells) {
            return reading;
        }
        return switch (type.getSimpleName()) {
            case "YearMonth", "MonthChoice", "CellChoice" -> Reading.unreadable("usage.month", text);
            case "LocalDate" -> Reading.unreadable("usage.day", text);
            default -> Reading.unreadable("usage.day-or-month", text);
        };
    }

    private Reading<?> reading(Class<?> type, String text) {
        return switch (type.getSimpleName()) {
            case "Money" -> amounts.read(text);
            case "Integer" -> wholeNumber(text);
            case "Units" -> Numbers.units(text);
            case "ReturnRate" -> ReturnRate.parse(text);
            case "Year" ->
                Years.parse(text)
                        .map(year -> Reading.of(Year.of(year)))
                        .orElseGet(() -> Reading.unreadable("value.planning-year", text));
            case "YearMonth" -> Dates.moment(text).then(moment -> Reading.of(moment.month()));
            case "MonthRange" -> Quarters.parse(text);
            case "MonthSpan" -> MonthSpan.parse(text);
            case "MonthChoice" -> MonthChoice.parse(text);
            case "CellChoice" -> CellChoice.parse(text);
            case "DateOrMonth" -> Dates.moment(text);
            case "LocalDate" -> Dates.day(text);
            case "LocalDateTime" -> Times.until(text);
            case "GivenTime" -> GivenTime.parse(text);
            case "BoundChoice" -> OptionForms.bound(text, amounts);
            case "NamedAmount" -> OptionForms.namedAmount(text, amounts);
            case "Assumption" -> OptionForms.assumption(text);
            case "ShareMethod" -> OptionForms.shareMethod(text);
            case "Charset" -> OptionForms.charset(text);
            case "ColumnChoice" -> OptionForms.column(text);
            case "Format" -> OptionForms.format(text);
            case "Measure" -> OptionForms.measure(text);
            case "KindChoice" -> OptionForms.kind(text);
            default -> throw new IllegalArgumentException("no option is read as " + type);
        };
    }

    private static Reading<Integer> wholeNumber(String text) {
        try {
            return Reading.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            return Reading.unreadable("usage.whole-number", text);
        }
    }

    private <T> T valueOf(Reading<T> reading) {
        if (reading instanceof Reading.Value<T> value) {
            return value.value();
        }
        throw new TypeConversionException(
                reading instanceof Reading.Unreadable<T> unreadable
                        ? localizer.text(unreadable.message())
                        : localizer.text("usage.empty-value"));
    }
}
