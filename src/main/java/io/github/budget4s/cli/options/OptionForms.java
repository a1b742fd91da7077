package io.github.budget4s.cli.options;

import io.github.budget4s.analysis.allocation.ShareMethod;
import io.github.budget4s.cli.options.FileInputOptions.ColumnChoice;
import io.github.budget4s.domain.measure.Measure;
import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.plan.PlanChange;
import io.github.budget4s.read.value.Reading;
import io.github.budget4s.render.Format;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads values in forms that only the command line has: choices by name, and two things with {@code =} between. */
final class OptionForms {

    private static final Set<String> OLDER_CHINESE = Set.of("gbk", "gb2312", "cp936");
    /** Weights of years, the oldest first: {@code 2:3:5}. */
    private static final Pattern YEAR_WEIGHTS = Pattern.compile("\\d{1,6}(:\\d{1,6})+");

    /** A comma with a further key behind it. */
    private static final Pattern BETWEEN_CHANGES = Pattern.compile(",(?=[^,=]+=)");

    /** What is left of 6,000,000 where commas end an amount. */
    private static final Pattern REST_OF_AMOUNT = Pattern.compile("0\\d\\d");

    private OptionForms() {}

    /** Reads a constant as the command line writes it, {@code mean-of-years}, or as results do: {@code value_class}. */
    static Reading<Object> choice(Class<?> type, String text) {
        List<String> names = choices(type);
        int chosen = names.indexOf(text.toLowerCase(Locale.ROOT).replace('_', '-'));
        return chosen < 0 ? unknown(text, names) : Reading.of(type.getEnumConstants()[chosen]);
    }

    /** Lists the constants of a type as the command line writes them, in their order; none of what is no choice. */
    static List<String> choices(Class<?> type) {
        if (type == Format.class) {
            return Format.names();
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant)
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'))
                        .toList()
                : List.of();
    }

    static Reading<ShareMethod> shareMethod(String text) {
        if (YEAR_WEIGHTS.matcher(text).matches()) {
            return Reading.of(new ShareMethod.WeightedYears(
                    Arrays.stream(text.split(":")).map(Integer::valueOf).toList()));
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "pooled" -> Reading.of(ShareMethod.POOLED);
            case "mean-of-years" -> Reading.of(ShareMethod.MEAN_OF_YEARS);
            default -> unknown(text, List.of("pooled", "mean-of-years"));
        };
    }

    static Reading<Format> format(String text) {
        return Format.ofName(text.toLowerCase(Locale.ROOT))
                .map(Reading::of)
                .orElseGet(() -> unknown(text, Format.names()));
    }

    static Reading<Measure> measure(String text) {
        return Measures.find(text.strip())
                .map(Reading::of)
                .orElseGet(() ->
                        unknown(text, Measures.ALL.stream().map(Measure::name).toList()));
    }

    static Reading<Charset> charset(String text) {
        try {
            // Files that are said to be in the older, smaller sets have characters of the larger one all the same.
            return Reading.of(
                    Charset.forName(OLDER_CHINESE.contains(text.toLowerCase(Locale.ROOT)) ? "GB18030" : text));
        } catch (IllegalArgumentException e) {
            return Reading.unreadable("usage.encoding", text);
        }
    }

    static Reading<BoundChoice> bound(String text, OptionAmounts amounts) {
        int equals = text.lastIndexOf('=');
        if (equals <= 0 || equals == text.length() - 1) {
            return Reading.unreadable("usage.bound-form", text);
        }
        Reading<Money> amount = amounts.read(text.substring(equals + 1));
        return amount instanceof Reading.Blank
                ? Reading.unreadable("usage.bound-form", text)
                : amount.then(money ->
                        Reading.of(new BoundChoice(text.substring(0, equals).strip(), money)));
    }

    static Reading<NamedAmount> namedAmount(String text, OptionAmounts amounts) {
        return REST_OF_AMOUNT.matcher(text).matches()
                ? Reading.unreadable("usage.total-cut", text)
                : amounts.read(text).then(amount -> Reading.of(new NamedAmount(text.strip(), amount)));
    }

    /** Reads {@code pessimistic:targets.visit_rate=38%,targets.close_rate=16%}; a value may have commas itself. */
    static Reading<Assumption> assumption(String text) {
        int equals = text.indexOf('=');
        int colon = Math.max(text.lastIndexOf(':', equals), text.lastIndexOf('：', equals));
        String changed = text.substring(colon + 1);
        List<PlanChange> changes = new ArrayList<>();
        for (String each : BETWEEN_CHANGES.split(changed)) {
            int end = each.indexOf('=');
            if (end <= 0
                    || each.substring(0, end).isBlank()
                    || each.substring(end + 1).isBlank()) {
                return Reading.unreadable("usage.assumption-form", text);
            }
            changes.add(new PlanChange(
                    each.substring(0, end).strip(), each.substring(end + 1).strip()));
        }
        String name = colon < 0 ? changed : text.substring(0, colon);
        return name.isBlank()
                ? Reading.unreadable("usage.assumption-form", text)
                : Reading.of(new Assumption(name.strip(), changes));
    }

    static Reading<ColumnChoice> column(String text) {
        List<String> known = List.copyOf(InputColumns.englishNames());
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        if (equals <= 0 || equals == text.length() - 1) {
            return Reading.unreadable("usage.column-form", text, known);
        }
        if (!known.contains(name)) {
            // The list of all columns is long: who came near one is told that one.
            return SpellingSuggestion.of(name, known)
                    .map(nearest -> Reading.<ColumnChoice>unreadable("usage.column-nearest", name, nearest))
                    .orElseGet(() -> unknown(name, known));
        }
        return Reading.of(new ColumnChoice(name, text.substring(equals + 1)));
    }

    static Reading<KindChoice> kind(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT);
        return InputColumns.kinds().contains(name)
                ? Reading.of(new KindChoice(name))
                : unknown(text, List.copyOf(InputColumns.kinds()));
    }

    private static <T> Reading<T> unknown(String text, List<String> known) {
        return new Reading.Unreadable<>(OtherWords.choice(text, known)
                .or(() -> SpellingSuggestion.of(text, known))
                .map(nearest -> Message.of("usage.unknown-choice-nearest", text, known, nearest))
                .orElseGet(() -> Message.of("usage.unknown-choice", text, known)));
    }
}
