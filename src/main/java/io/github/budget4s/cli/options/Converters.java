package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.analysis.forecast.FestivalChoice;
import io.github.budget4s.analysis.forecast.ForecastMethod;
import io.github.budget4s.analysis.forecast.Reconciliation;
import io.github.budget4s.analysis.kpi.KpiKey;
import io.github.budget4s.analysis.kpi.KpiMeasure;
import io.github.budget4s.analysis.response.ResponseKey;
import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.cli.ColorChoice;
import io.github.budget4s.cli.options.FileInputOptions.ColumnChoice;
import io.github.budget4s.cli.options.FileInputOptions.Duplicates;
import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Nearest;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.reserve.Role;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.read.value.CellChoice;
import io.github.budget4s.read.value.Dates;
import io.github.budget4s.read.value.Moment;
import io.github.budget4s.read.value.MonthChoice;
import io.github.budget4s.read.value.Numbers;
import io.github.budget4s.read.value.Quarters;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.read.value.Times;
import io.github.budget4s.read.value.Years;
import io.github.budget4s.render.Format;
import io.github.budget4s.render.language.Language;
import io.github.budget4s.render.language.Texts;
import io.github.budget4s.report.ForecastFigures;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the values of options in the forms in which files have them, and refuses others in the user's language. */
public final class Converters {

    private static final Set<String> OLDER_CHINESE = Set.of("gbk", "gb2312", "cp936");
    /** Weights of years, the oldest first: {@code 2:3:5}. */
    private static final Pattern YEAR_WEIGHTS = Pattern.compile("\\d{1,6}(:\\d{1,6})+");

    private final Texts texts;

    private Converters(Texts texts) {
        this.texts = texts;
    }

    /** Teaches a command line the types of all options. */
    public static void register(CommandLine commandLine, Texts texts) {
        Converters converters = new Converters(texts);
        commandLine.registerConverter(Money.class, converters.reading(Numbers::money));
        commandLine.registerConverter(YearMonth.class, converters.reading(text -> Dates.moment(text)
                .then(moment -> Reading.of(moment.month()))));
        commandLine.registerConverter(LocalDate.class, converters.reading(Dates::day));
        commandLine.registerConverter(Units.class, converters.reading(text -> Numbers.units(text, BigDecimal.ONE)));
        commandLine.registerConverter(MonthChoice.class, converters.reading(MonthChoice::parse));
        commandLine.registerConverter(CellChoice.class, converters.reading(CellChoice::parse));
        commandLine.registerConverter(Year.class, converters.reading(text -> Years.parse(text)
                .map(year -> Reading.of(Year.of(year)))
                .orElseGet(() -> Reading.unreadable("value.planning-year", text))));
        commandLine.registerConverter(Charset.class, converters::charset);
        commandLine.registerConverter(ColumnChoice.class, converters::column);
        commandLine.registerConverter(Format.class, text -> Format.ofName(text.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> converters.unknown(text, Format.names())));
        converters.registerChoice(commandLine, Language.class);
        converters.registerChoice(commandLine, ColorChoice.class);
        commandLine.registerConverter(ShareMethod.class, converters::shareMethod);
        converters.registerChoice(commandLine, Duplicates.class);
        converters.registerChoice(commandLine, MissingMonths.class);
        converters.registerChoice(commandLine, Breakdown.class);
        converters.registerChoice(commandLine, Dimension.class);
        converters.registerChoice(commandLine, Deviation.class);
        converters.registerChoice(commandLine, FailOn.class);
        commandLine.registerConverter(BoundChoice.class, converters::bound);
        converters.registerChoice(commandLine, ProjectTemplate.class);
        commandLine.registerConverter(MonthRange.class, converters.reading(Quarters::parse));
        commandLine.registerConverter(Moment.class, converters.reading(Dates::moment));
        converters.registerChoice(commandLine, KpiKey.class);
        converters.registerChoice(commandLine, ResponseKey.class);
        commandLine.registerConverter(LocalDateTime.class, converters.reading(Times::until));
        converters.registerChoice(commandLine, Comparison.class);
        converters.registerChoice(commandLine, FailOn.class);
        commandLine.registerConverter(KpiMeasure.class, converters::measure);
        converters.registerChoice(commandLine, Role.class);
        commandLine.registerConverter(StatedTime.class, converters.reading(StatedTime::parse));
        commandLine.registerConverter(ReturnRate.class, converters.reading(ReturnRate::parse));
        converters.registerChoice(commandLine, ForecastFigures.class);
        converters.registerChoice(commandLine, ForecastMethod.class);
        converters.registerChoice(commandLine, FestivalChoice.class);
        converters.registerChoice(commandLine, Reconciliation.class);
        converters.registerChoice(commandLine, ForecastKey.class);
    }

    private <T> ITypeConverter<T> reading(Function<String, Reading<T>> read) {
        return text -> {
            Reading<T> reading = read.apply(text);
            if (reading instanceof Reading.Value<T> value) {
                return value.value();
            }
            throw new TypeConversionException(
                    reading instanceof Reading.Unreadable<T> unreadable
                            ? texts.text(unreadable.message())
                            : texts.text("usage.empty-value"));
        };
    }

    private <E extends Enum<E>> void registerChoice(CommandLine commandLine, Class<E> type) {
        List<String> names = Arrays.stream(type.getEnumConstants())
                .map(Converters::optionName)
                .toList();
        commandLine.registerConverter(type, text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> optionName(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> unknown(text, names)));
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

    /** States how a choice is written on the command line: {@code mean-of-years}. */
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

    private KpiMeasure measure(String text) {
        return KpiMeasure.find(text.strip())
                .orElseThrow(() -> unknown(
                        text,
                        Arrays.stream(KpiMeasure.values())
                                .map(KpiMeasure::columnName)
                                .toList()));
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
