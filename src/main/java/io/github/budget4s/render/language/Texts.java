package io.github.budget4s.render.language;

import io.github.budget4s.domain.calendar.MonthRange;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.money.Money;
import io.github.budget4s.domain.money.Ratio;
import io.github.budget4s.domain.sales.Units;
import io.github.budget4s.render.PlainText;
import io.github.budget4s.report.Column;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * Puts messages, headings and figures into one language.
 *
 * <p>Figures look the same in both: {@code 12,345.60}, {@code 8.33 %}, {@code 2026-03}; nothing here depends on the
 * machine's locale.
 */
public final class Texts {

    private static final String BUNDLE = "io.github.budget4s.messages";
    /** A longer list would bury the message that it stands in. */
    private static final int LONGEST_LIST = 20;

    private static final int LONGEST_QUOTE = 200;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Language language;
    private final ResourceBundle bundle;
    private final ResourceBundle headings;

    /** Loads the texts of a language. */
    public Texts(Language language) {
        this(language, load(language), load(language));
    }

    private Texts(Language language, ResourceBundle bundle, ResourceBundle headings) {
        this.language = language;
        this.bundle = bundle;
        this.headings = headings;
    }

    private static ResourceBundle load(Language language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Takes the headings of columns from another language, all else from this one. */
    public Texts withHeadings(Language other) {
        return new Texts(language, bundle, load(other));
    }

    /** Says which language this is. */
    public Language language() {
        return language;
    }

    /**
     * Puts a message into the language.
     *
     * @throws java.util.MissingResourceException when the bundle has no such text, which a test rules out
     */
    public String text(Message message) {
        Object[] arguments = message.arguments().stream().map(this::argument).toArray();
        return new MessageFormat(bundle.getString(message.key()), Locale.ENGLISH).format(arguments);
    }

    /** Puts the text of a key into the language. */
    public String text(String key, Object... arguments) {
        return text(Message.of(key, arguments));
    }

    /** States the heading of a column in the language. */
    public String heading(Column column) {
        return column.own() ? column.name() : headings.getString("column." + column.name());
    }

    /** States an amount for people: {@code 12,345.60}. */
    public String money(Money money) {
        return decimalFormat("#,##0.00").format(money.toYuan());
    }

    /** States a ratio for people in percent with two decimals, half up: {@code 8.33 %}. */
    public String percent(Ratio ratio) {
        BigDecimal percent = ratio.times(Ratio.of(HUNDRED)).toDecimal(2, RoundingMode.HALF_UP);
        return decimalFormat("#,##0.00").format(percent) + " %";
    }

    /** States what one yuan brings for people with two decimals, half up: {@code 1:4.50}. */
    public String oneTo(Ratio ratio) {
        return "1:" + decimalFormat("#,##0.00").format(ratio.toDecimal(2, RoundingMode.HALF_UP));
    }

    /** States a number of vehicles for people: {@code 1,958,363}. */
    public String units(Units units) {
        return decimalFormat("#,##0.######").format(units.toDecimal());
    }

    /** States an exact decimal for people with all its digits: {@code 37,445.456267}. */
    public String decimal(BigDecimal decimal) {
        DecimalFormat format = decimalFormat("#,##0");
        format.setMinimumFractionDigits(Math.max(0, decimal.scale()));
        format.setMaximumFractionDigits(Math.max(0, decimal.scale()));
        return format.format(decimal);
    }

    /** States a count for people: {@code 1,958,363}. */
    public String count(long count) {
        return decimalFormat("#,##0").format(count);
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
                .collect(Collectors.joining(bundle.getString("format.list-separator")));
        return list.size() <= LONGEST_LIST ? items : text("format.and-more", items, list.size() - LONGEST_LIST);
    }

    private static DecimalFormat decimalFormat(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
