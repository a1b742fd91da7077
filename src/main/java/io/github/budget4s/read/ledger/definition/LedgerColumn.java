package io.github.budget4s.read.ledger.definition;

import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.domain.name.NameForm;
import io.github.budget4s.domain.name.NameKind;
import io.github.budget4s.read.ledger.word.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column that a kind of table may have. */
public final class LedgerColumn {

    /** What an empty cell means. */
    public sealed interface Blank {

        /** The line does not say. */
        record Absent() implements Blank {}

        /** The figure is 0. */
        record Zero() implements Blank {}

        /** The line has nothing to add, and is skipped. */
        record NoFigure() implements Blank {}

        /** In a file of months one to come, which is skipped and told of; in a file of days a mistake. */
        record MonthToCome(String messageKey) implements Blank {}

        /** A mistake. */
        record Mistake(String messageKey) implements Blank {}
    }

    private static final Blank ABSENT = new Blank.Absent();

    /** What spreadsheets and systems write where there is no name. */
    private static final Set<String> NO_NAMES = Set.of(
            "-",
            "--",
            "—",
            "——",
            "/",
            "null",
            "(null)",
            "nil",
            "n/a",
            "nan",
            "none",
            "(blank)",
            "(空白)",
            "（空白）",
            "无",
            "\\n",
            "undefined",
            "暂无",
            "空",
            "空值",
            "未填",
            "未填写",
            "#n/a",
            "#ref!",
            "#value!",
            "#name?",
            "#div/0!",
            "#null!",
            "#num!");

    private static final int LONGEST_NO_NAME =
            NO_NAMES.stream().mapToInt(String::length).max().orElse(0);

    /** The year of the line, of every kind. */
    public static final LedgerColumn YEAR = of("year", CellType.YEAR, "年份 年度 年");

    /** The store, of every kind. */
    public static final LedgerColumn STORE = of(
            "store",
            CellType.TEXT,
            "门店 门店名称 店名 店铺 经销商 经销商名称 经销店 销售门店 所属门店 4s店 专营店 门市 据点 店别 dealer shop storename dealership");

    /** How many months the amount of a line is for, from its own month on; a line of one month need not say. */
    public static final LedgerColumn MONTHS = of("months", CellType.TEXT, "月数");

    /** Whether the figure is what a table of months across shows where its headings do not say, and which. */
    private enum Main {
        NO,
        ACTUAL,
        PLANNED
    }

    /** The currency of a line's amounts, of every kind that has any. */
    public static final LedgerColumn CURRENCY =
            of("currency", CellType.CURRENCY, "币种 币别 货币 货币代码 货币种类 币种代码 结算币种 currencycode");

    private final String englishName;
    private final List<String> names;
    private final CellType type;
    private final @Nullable WordList<?> words;
    private Blank blank = ABSENT;
    private @Nullable String missingKey;
    private @Nullable String misnamedKey;
    private Set<String> noNames = Set.of();
    private long missingFigure = CellType.ABSENT;
    private Main main = Main.NO;
    private boolean personal;
    private boolean ofMany;

    private LedgerColumn(String englishName, List<String> names, CellType type, @Nullable WordList<?> words) {
        this.englishName = englishName;
        this.names = names;
        this.type = type;
        this.words = words;
    }

    private LedgerColumn(LedgerColumn other) {
        this(other.englishName, other.names, other.type, other.words);
        this.blank = other.blank;
        this.missingKey = other.missingKey;
        this.misnamedKey = other.misnamedKey;
        this.noNames = other.noNames;
        this.missingFigure = other.missingFigure;
        this.main = other.main;
        this.personal = other.personal;
        this.ofMany = other.ofMany;
    }

    /**
     * Defines an optional column.
     *
     * @param synonyms under which names it is found besides its English one, as {@link ColumnName#normal} writes them,
     *     the most telling first, with blanks between them
     */
    public static LedgerColumn of(String englishName, CellType type, String synonyms) {
        return new LedgerColumn(englishName, names(englishName, synonyms), type, null);
    }

    /** Defines an optional column of amounts or counts, named as the quantity is. */
    public static LedgerColumn of(Quantity quantity) {
        return of(
                quantity.name(),
                quantity.isMoney() ? CellType.MONEY : CellType.COUNT,
                String.join(" ", quantity.headings()));
    }

    /** Defines an optional column of words. */
    public static LedgerColumn of(String englishName, WordList<?> words, String synonyms) {
        return new LedgerColumn(englishName, names(englishName, synonyms), CellType.WORD, words);
    }

    private static List<String> names(String englishName, String synonyms) {
        List<String> names = new ArrayList<>();
        names.add(englishName.replace("_", ""));
        names.addAll(List.of(synonyms.split(" ")));
        return List.copyOf(names);
    }

    /**
     * Demands the column.
     *
     * @param messageKey says that it is missing; {0} is its English name, {1} the headings
     */
    public LedgerColumn required(String messageKey) {
        LedgerColumn column = new LedgerColumn(this);
        column.missingKey = messageKey;
        return column;
    }

    /** Says which message tells that a heading is perhaps meant for the column, where that is missing; {0} is it. */
    public LedgerColumn orMisnamed(String messageKey) {
        LedgerColumn column = new LedgerColumn(this);
        column.misnamedKey = messageKey;
        return column;
    }

    /** Says what an empty cell means; without it the line does not say. */
    public LedgerColumn whenBlank(Blank meaning) {
        LedgerColumn column = new LedgerColumn(this);
        column.blank = meaning;
        return column;
    }

    /** Makes it the figure of a table whose headings name months alone: there what came of a plan is meant. */
    public LedgerColumn asMainFigure() {
        LedgerColumn column = new LedgerColumn(this);
        column.main = Main.ACTUAL;
        return column;
    }

    /** Makes it the figure of a table whose headings name months alone: there what is planned is meant. */
    public LedgerColumn asMainPlannedFigure() {
        LedgerColumn column = new LedgerColumn(this);
        column.main = Main.PLANNED;
        return column;
    }

    /** Says that its cells are a person's own: no message repeats what stands in one. */
    public LedgerColumn personal() {
        LedgerColumn column = new LedgerColumn(this);
        column.personal = true;
        column.ofMany = true;
        return column;
    }

    /** Says that nearly every line has another number in it, so that spellings of one name are not looked for. */
    public LedgerColumn ofMany() {
        LedgerColumn column = new LedgerColumn(this);
        column.ofMany = true;
        return column;
    }

    /** Says which names, in small letters, stand for none. */
    public LedgerColumn withoutNames(String... none) {
        LedgerColumn column = new LedgerColumn(this);
        column.noNames = Set.of(none);
        return column;
    }

    /** Says what each line counts as where the table has no such column. */
    public LedgerColumn whenMissing(long figure) {
        LedgerColumn column = new LedgerColumn(this);
        column.missingFigure = figure;
        return column;
    }

    /** Returns its name as {@code budget4s.yaml} and CSV have it: {@code gross_profit}. */
    public String englishName() {
        return englishName;
    }

    /** Lists the names under which it is found as {@link ColumnName#normal} writes them, the most telling first. */
    public List<String> names() {
        return names;
    }

    public CellType type() {
        return type;
    }

    public Blank blank() {
        return blank;
    }

    /** Returns the message for a table without the column; null where it is optional. */
    public @Nullable String missingKey() {
        return missingKey;
    }

    @Nullable
    public String misnamedKey() {
        return misnamedKey;
    }

    /** Returns the words that its cells may hold; null where any may. */
    @Nullable
    public WordList<?> words() {
        return words;
    }

    /** Returns what the names in its cells are of. */
    public NameKind nameKind() {
        return switch (englishName) {
            case "channel", "to_channel" -> NameKind.CHANNEL;
            case "store", "to_store" -> NameKind.STORE;
            case "activity" -> NameKind.ACTIVITY;
            case "model" -> NameKind.MODEL;
            default -> NameKind.OTHER;
        };
    }

    /** Returns the name in a cell, an empty one for a name that stands for none. */
    public String name(String cell) {
        String name = NameForm.clean(cell);
        boolean isNone = !noNames.isEmpty() && noNames.contains(name.toLowerCase(Locale.ROOT));
        return isNone || isNoName(name) ? "" : name;
    }

    /** Returns whether what stands for a name is none in any table: a dash, a formula without a result. */
    public static boolean isNoName(String name) {
        return name.length() <= LONGEST_NO_NAME && NO_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns what each line counts as in a table without it; {@link CellType#ABSENT} for nothing. */
    public long missingFigure() {
        return missingFigure;
    }

    /** Returns whether an empty cell is a mistake in every file. */
    public boolean isNeverBlank() {
        return blank instanceof Blank.Mistake;
    }

    public boolean isPersonal() {
        return personal;
    }

    public boolean isOfMany() {
        return ofMany;
    }

    public boolean isMainFigure() {
        return main != Main.NO;
    }

    public boolean isPlanned() {
        return main == Main.PLANNED;
    }

    @Override
    public String toString() {
        return englishName;
    }
}
