package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.word.RowWord;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Simplified;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says which figure is meant by the words that stand beside a month in a heading, or in a column of measures. */
public final class FigureWords {

    /** Whether a figure is planned or what came of it. */
    public enum Version {
        /** The words do not say. */
        UNSTATED,
        ACTUAL,
        PLAN,
        /** A rate, a difference, another year's figure: none that is read. */
        COMPARED
    }

    private static final Set<String> ACTUAL = Set.of(
            "实际", "实际值", "实际数", "实际完成", "实际发生", "实绩", "实销", "完成", "完成值", "完成数", "达成", "执行", "执行数", "actual", "actuals",
            "real");
    private static final Set<String> PLAN = Set.of(
            "计划",
            "计划值",
            "计划数",
            "目标",
            "目标值",
            "目标数",
            "预算",
            "预算数",
            "预算额",
            "任务",
            "预计",
            "预测",
            "plan",
            "planned",
            "target",
            "budget",
            "forecast");
    private static final Pattern COMPARED =
            Pattern.compile("(?:.*(?:同比|环比|占比|对比|比例|比重|同期|去年|上年|差异|差额|增长|增幅|增减|进度|均值|平均|月均|排名|%).*|.*率"
                    + "|.*\\b(?:rate|average|avg|yoy|mom|ratio|share|last ?year|variance|diff)\\b.*)");
    /** A unit in brackets at the end. */
    private static final Pattern UNIT = Pattern.compile("(.*?)\\s*([(\\[【][^()\\[\\]【】]*[)\\]】])");

    private final ColumnNames names;
    private final @Nullable LedgerColumn main;

    /** Reads words by the names of a kind. */
    public FigureWords(ColumnNames names) {
        this.names = names;
        this.main = names.mainFigure();
    }

    /**
     * What words mean.
     *
     * @param figure the column that they name; null where they name none
     * @param version whether they say planned or actual
     * @param heading the column's heading with the unit that they state
     * @param isTotal whether they are a word for a total
     * @param unknown the first words that mean nothing here; empty where there are none
     */
    public record Meaning(
            @Nullable LedgerColumn figure, Version version, String heading, boolean isTotal, String unknown) {

        /** Returns whether all words are understood and name a figure. */
        public boolean isFigure() {
            return figure != null && unknown.isEmpty();
        }
    }

    /** Returns whether a heading may say planned or actual; one that does not costs little to look at. */
    static boolean mayBeVersion(String heading) {
        String text = heading.toLowerCase(Locale.ROOT);
        return containsAny(text, ACTUAL) || containsAny(text, PLAN);
    }

    private static boolean containsAny(String text, Set<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what several words beside each other mean; without any the main figure of the kind. */
    public Meaning of(List<String> parts) {
        LedgerColumn figure = null;
        Version version = Version.UNSTATED;
        String heading = "";
        String unit = "";
        boolean isTotal = false;
        String unknown = "";
        for (String part : parts) {
            Meaning meaning = of(part);
            if (meaning.figure() != null) {
                figure = meaning.figure();
                heading = meaning.heading();
            } else {
                unit = unit.isEmpty() ? meaning.heading() : unit;
            }
            version = meaning.version() == Version.UNSTATED ? version : meaning.version();
            isTotal |= meaning.isTotal();
            unknown = unknown.isEmpty() ? meaning.unknown() : unknown;
        }
        if (figure == null && main != null) {
            figure = main;
            heading = main.englishName() + unit;
        } else {
            heading = heading + unit;
        }
        return new Meaning(figure, version, heading, isTotal, unknown);
    }

    /** Returns what one word means; its heading is that of the figure, or the unit alone where it names none. */
    private Meaning of(String part) {
        String text = CellText.plain(part);
        Matcher bracketed = UNIT.matcher(text);
        boolean hasUnit = bracketed.matches();
        String word = Simplified.of(
                (hasUnit ? bracketed.group(1) : text).toLowerCase(Locale.ROOT).replace(" ", ""));
        String unit = hasUnit ? bracketed.group(2) : "";
        LedgerColumn named = figure(text);
        if (word.isEmpty()) {
            return new Meaning(null, Version.UNSTATED, unit, false, "");
        }
        if (RowWord.isTotal(word)) {
            return new Meaning(null, Version.UNSTATED, unit, true, "");
        }
        if (named != null) {
            return new Meaning(named, Version.UNSTATED, text, false, "");
        }
        Version version = version(word);
        if (version != Version.UNSTATED) {
            return new Meaning(null, version, unit, false, "");
        }
        if (main != null && figure(main.englishName() + text) == main) {
            return new Meaning(null, Version.UNSTATED, text, false, "");
        }
        return composed(word, unit, text);
    }

    /** Reads 实际销量, 计划金额, 销量合计. */
    private Meaning composed(String word, String unit, String text) {
        for (int cut = 1; cut < word.length(); cut++) {
            String begin = word.substring(0, cut);
            String end = word.substring(cut);
            for (String[] pair : new String[][] {{begin, end}, {end, begin}}) {
                LedgerColumn figure = figure(pair[1]);
                boolean isTotal = RowWord.isTotal(pair[0]);
                if ((figure != null || version(pair[1]) != Version.UNSTATED)
                        && (isTotal || ACTUAL.contains(pair[0]) || PLAN.contains(pair[0]))) {
                    return new Meaning(
                            figure,
                            version(pair[figure == null && isTotal ? 1 : 0]),
                            figure == null ? unit : pair[1] + unit,
                            isTotal,
                            "");
                }
            }
        }
        return COMPARED.matcher(word).matches()
                ? new Meaning(null, Version.COMPARED, unit, false, "")
                : new Meaning(null, Version.UNSTATED, "", false, text);
    }

    private static Version version(String word) {
        if (ACTUAL.contains(word)) {
            return Version.ACTUAL;
        }
        return PLAN.contains(word) ? Version.PLAN : Version.UNSTATED;
    }

    private @Nullable LedgerColumn figure(String text) {
        LedgerColumn column = names.columnOf(text);
        return column != null && column.type().isFigure() ? column : null;
    }

    /** Says that a heading is of the version that the kind does not ask for. */
    Message otherVersion(String heading) {
        return wanted() == Version.PLAN
                ? Message.of("across.only-actual", heading)
                : Message.of("across.only-plan", heading);
    }

    /** Returns the name of the kind's main figure. */
    String mainName() {
        return main == null ? "" : main.englishName();
    }

    /** Returns which version the kind asks for. */
    public Version wanted() {
        return main != null && main.isPlanned() ? Version.PLAN : Version.ACTUAL;
    }
}
