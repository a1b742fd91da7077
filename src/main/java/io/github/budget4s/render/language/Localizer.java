package io.github.budget4s.render.language;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.name.LookAlikes;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.render.PlainText;
import io.github.budget4s.report.table.CellFormatter;
import io.github.budget4s.report.table.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts messages, headings and figures into one language.
 *
 * <p>Figures look the same in both: {@code 12,345.60}, {@code 8.33 %}, {@code 2026-03}; nothing here depends on the
 * machine's locale.
 */
public final class Localizer implements CellFormatter {

    private static final String BUNDLE = "messages";
    /** A longer list would bury the message that it stands in. */
    private static final int LONGEST_LIST = 50;

    /** The ends of an interval of some level: lo80, hi80. */
    private static final Pattern INTERVAL = Pattern.compile("(lo|hi)(\\d+)");

    private static final int LONGEST_QUOTE = 200;

    private static final int GROUP = 3;

    /** Begins the keys of what is said of cells that cannot be read. */
    private static final String VALUES = "value.";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Language language;
    private final Language languageOfHeadings;
    /** Loaded when the first text is asked for: many a run shows none. */
    private @Nullable ResourceBundle bundle;

    private @Nullable ResourceBundle headings;

    /** Takes the texts of a language. */
    public Localizer(Language language) {
        this(language, language);
    }

    private Localizer(Language language, Language languageOfHeadings) {
        this.language = language;
        this.languageOfHeadings = languageOfHeadings;
    }

    /** Takes the headings of columns from another language, all else from this one. */
    public Localizer withHeadings(Language other) {
        return new Localizer(language, other);
    }

    private String of(String key) {
        ResourceBundle loaded = bundle;
        if (loaded == null) {
            loaded = language.bundle(BUNDLE);
            bundle = loaded;
        }
        return loaded.getString(key);
    }

    private String headingOf(String key) {
        if (languageOfHeadings == language) {
            return of(key);
        }
        ResourceBundle loaded = headings;
        if (loaded == null) {
            loaded = languageOfHeadings.bundle(BUNDLE);
            headings = loaded;
        }
        return loaded.getString(key);
    }

    public Language language() {
        return language;
    }

    /**
     * Puts a message into the language.
     *
     * @throws java.util.MissingResourceException when the bundle has no such text, which a test rules out
     */
    @Override
    public String text(Message message) {
        String pattern = of(message.key());
        boolean asNumbers = pattern.contains(",choice,") || pattern.contains(",number");
        Object[] arguments = new Object[message.arguments().size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(message.arguments().get(i));
            // A text may choose its plural by a number, or say how to write it; else the JDK's formats of the
            // locale are not worth loading.
            if (!asNumbers && arguments[i] instanceof Number number) {
                arguments[i] = decimal(new BigDecimal(number.toString()));
            }
        }
        return new MessageFormat(pattern, Locale.ENGLISH).format(arguments) + lookAlikes(message);
    }

    /** Says by which characters two texts of a message differ that look the same; nothing for others. */
    private String lookAlikes(Message message) {
        List<String> texts = message.arguments().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            String one = texts.get(i);
            for (String other : texts.subList(i + 1, texts.size())) {
                if (LookAlikes.isAlike(one, other)) {
                    return text(
                            "format.look-alike",
                            characters(LookAlikes.onlyIn(one, other)),
                            characters(LookAlikes.onlyIn(other, one)));
                }
            }
            List<String> misleading = message.key().startsWith(VALUES) ? LookAlikes.misleading(one) : List.of();
            if (!misleading.isEmpty()) {
                return text("format.misleading", misleading);
            }
        }
        return "";
    }

    private static Object characters(List<String> characters) {
        return characters.isEmpty() ? Message.of("format.no-character") : characters;
    }

    /** Puts the text of a key into the language. */
    public String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    public String heading(Column column) {
        if (column.own()) {
            return column.name();
        }
        Matcher interval = INTERVAL.matcher(column.name());
        if (interval.matches()) {
            return new MessageFormat(headingOf("column." + interval.group(1)), Locale.ENGLISH)
                    .format(new Object[] {interval.group(2)});
        }
        return headingOf(column.heading());
    }

    /** Returns an amount for people: {@code 12,345.60}. */
    @Override
    public String money(Money money) {
        return decimal(money.toYuan());
    }

    /** Returns a ratio for people in percent with two decimals, half up: {@code 8.33 %}. */
    @Override
    public String percent(Ratio ratio) {
        BigDecimal percent = ratio.times(Ratio.of(HUNDRED)).toDecimal(2, RoundingMode.HALF_UP);
        return decimal(percent) + " %";
    }

    /** Returns what one yuan brings for people with two decimals, half up: {@code 1:4.50}. */
    @Override
    public String oneTo(Ratio ratio) {
        return "1:" + decimal(ratio.toDecimal(2, RoundingMode.HALF_UP));
    }

    /** Returns a number of vehicles for people: {@code 1,958,363}. */
    public String units(Units units) {
        return decimal(units.toDecimal());
    }

    /** Returns an exact decimal for people with all its digits: {@code 37,445.456267}. */
    @Override
    public String decimal(BigDecimal decimal) {
        String digits = decimal.abs().toPlainString();
        int point = digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - GROUP; at > 0; at -= GROUP) {
            text.insert(at, ',');
        }
        return decimal.signum() < 0 ? "-" + text : text.toString();
    }

    /** Returns a count for people: {@code 1,958,363}. */
    public String count(long count) {
        return decimal(BigDecimal.valueOf(count));
    }

    private Object argument(Object argument) {
        if (argument instanceof Message message) {
            return text(message);
        }
        if (argument instanceof Money money) {
            return money(money);
        }
        if (argument instanceof Ratio ratio) {
            return percent(ratio);
        }
        if (argument instanceof Units units) {
            return units(units);
        }
        if (argument instanceof MonthRange range) {
            return range.length() == 1 ? range.first().toString() : text("format.months", range.first(), range.last());
        }
        if (argument instanceof List<?> list) {
            return list(list);
        }
        // Whole numbers stay numbers: a text may choose its plural by them.
        return argument instanceof Number ? argument : quoted(argument.toString());
    }

    /** A cell of a file may hold anything: here it is one line, harmless to a terminal, and not longer than one. */
    private static String quoted(String text) {
        String plain = PlainText.of(text);
        return plain.codePointCount(0, plain.length()) <= LONGEST_QUOTE
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }

    private String list(List<?> list) {
        String items = list.stream()
                .limit(LONGEST_LIST)
                .map(item -> String.valueOf(argument(item)))
                .collect(Collectors.joining(of("format.list-separator")));
        return list.size() <= LONGEST_LIST ? items : text("format.and-more", items, list.size() - LONGEST_LIST);
    }
}
