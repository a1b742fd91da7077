package io.github.budget4s.read.ledger.header;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.row.FileProblems;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Currencies;
import io.github.budget4s.read.value.Scale;
import io.github.budget4s.read.value.Simplified;
import io.github.budget4s.read.value.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the units that stand above a table: {@code 单位：万元}, {@code 2025年投放明细（单位：万元、台）}, {@code Unit: 10,000 yuan}. One
 * of money is for the columns of money, one of things for counts.
 */
public final class TitleUnits {

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:单位|單位|币种|幣種|货币|貨幣|currency|(?<![a-z])units?|amounts?|figures?)\\s*(?:[:：]|(?<=[位种種幣币])[为是為]|(?<=s)\\s+in\\s|\\s+in\\s)|(?:expressed|stated|shown|presented|reported)\\s+in\\s|单位\\s*(?=[人万千百十亿元美港分]))\\s*(?<rest>.*)");
    /** {@code 以万元为单位}, {@code 金额均为万元}, {@code 按千元列示}. */
    private static final Pattern BY = Pattern.compile(
            "(?:以|按|均为|都为|皆为|一律为)\\s*(?<rest>[^\\s\\d，。,;；:()（）]{1,6}?)\\s*(?:为(?:计量|货币)?单位|计|列示|列报|填列|表示|$|[，。,;；)）])");
    /** A unit among other words that is not that of one figure; what it is of is not known. */
    private static final Pattern LOOSE =
            Pattern.compile("(?<![0-9.一二三四五六七八九十百千万数几多余超过破近达上每])(?<unit>[千万亿]元)(?!以[上下内]|级)");

    private static final Pattern LABEL_ALONE = Pattern.compile(".*(?:单位|單位|币种|幣種|货币|貨幣|currency|units?)\\s*[:：]?");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔{「《](?<rest>[^()\\[\\]【】〔〕{}「」《》]+)[)\\]】〕}」》]");
    /** Not the comma of 10,000. */
    private static final Pattern SEPARATOR = Pattern.compile("[、;；/|()（）\\[\\]【】]|,(?!\\d)|和|及|与|\\band\\b");

    /** What stands before the last of several clauses; the comma of 10,000 ends none. */
    private static final Pattern LAST_CLAUSE = Pattern.compile("^.*(?:[;；—–]|,(?!\\d)|-\\s)\\s*");

    private static final Pattern IN_FRONT = Pattern.compile("金额|货币|数量|计量|in\\s|amounts?\\s*(in|:)|count\\s*(in|:)");

    /** A unit and where it stands. */
    private record Stated(Unit unit, long line, Message place) {}

    private final String currency;
    private final List<Stated> all = new ArrayList<>();
    /** Those that may be of anything. */
    private final List<Stated> loose = new ArrayList<>();

    /**
     * Looks at the rows above a header.
     *
     * @param currency the one that all amounts are to be in
     */
    public TitleUnits(List<Row> above, String currency) {
        this(currency);
        for (Row row : above) {
            String label = "";
            for (String cell : row.cells()) {
                String text = Simplified.of(CellText.plain(cell).toLowerCase(Locale.ROOT));
                if (!text.isEmpty()) {
                    look(
                            row.line(),
                            Message.of("unit.above", cell.strip(), row.line()),
                            LABEL_ALONE.matcher(label).matches() ? label + ":" + text : text);
                    label = text;
                }
            }
        }
    }

    private TitleUnits(String currency) {
        this.currency = currency;
    }

    /**
     * Looks at a line that stands in no cell.
     *
     * @param place where it stands, as messages name it
     */
    public static TitleUnits beside(Message place, String text, String currency) {
        TitleUnits units = new TitleUnits(currency);
        units.look(0, place, Simplified.of(CellText.plain(text).toLowerCase(Locale.ROOT)));
        return units;
    }

    private void look(long line, Message place, String text) {
        int before = all.size();
        Matcher label = LABEL.matcher(text);
        if (label.find()) {
            take(line, place, label.group("rest"), true);
            // 币种：人民币 单位：千元.
            if (LABEL.matcher(label.group("rest")).find()) {
                look(line, place, label.group("rest"));
            }
            return;
        }
        Matcher by = BY.matcher(text);
        while (by.find()) {
            take(line, place, by.group("rest"), false);
        }
        Matcher brackets = BRACKETS.matcher(text);
        while (brackets.find()) {
            take(line, place, brackets.group("rest"), false);
        }
        // A unit alone in its cell, or behind a title and a comma or blank.
        String last = LAST_CLAUSE.matcher(text).replaceFirst("");
        Unit clause = Unit.parse(last);
        Unit unit = clause == null ? Unit.parse(text.substring(text.lastIndexOf(' ') + 1)) : clause;
        if (unit != null && unit.multiple() != null && (unit.kind() == Unit.Kind.MONEY || last.startsWith("in "))) {
            all.add(new Stated(unit, line, place));
        }
        Matcher among = LOOSE.matcher(text);
        Unit found = all.size() == before && among.find() ? Unit.parse(among.group("unit")) : null;
        if (found != null) {
            loose.add(new Stated(found, line, place));
        }
    }

    /** Takes the units of a list, which ends with the first word that is none. */
    private void take(long line, Message place, String list, boolean isLabelled) {
        for (String part : SEPARATOR.split(list)) {
            String word = IN_FRONT.matcher(part.strip()).replaceAll("").strip();
            Unit unit = Unit.parse(word);
            int blank = word.indexOf(' ');
            if (unit == null && isLabelled && blank > 0) {
                unit = Unit.parse(word.substring(0, blank));
            }
            if (unit != null) {
                all.add(new Stated(unit, line, place));
            } else if (isLabelled && !word.isEmpty() && !word.contains("税")) {
                return;
            }
        }
    }

    /** Lays the units of headings and those above the table together; what does not agree is refused. */
    public Header applyTo(Header header, @Nullable FileProblems problems) {
        Map<LedgerColumn, Header.Place> places = new LinkedHashMap<>();
        boolean hasMoney = header.places().keySet().stream()
                .anyMatch(column -> column.type().unitKind() == Unit.Kind.MONEY);
        List<String> multiplied = new ArrayList<>();
        Stated used = null;
        for (Map.Entry<LedgerColumn, Header.Place> each : header.places().entrySet()) {
            Unit.Kind kind = each.getKey().type().unitKind();
            Header.Place place = each.getValue();
            String heading = header.cells().get(place.index()).strip();
            if (kind != Unit.Kind.ANY) {
                Stated above = of(kind, hasMoney, problems);
                place = place.withScale(scale(header, place, above, kind, problems));
                if (above != null && place.unit() == null && place.scale().isMultiplied()) {
                    multiplied.add(heading);
                    used = above;
                }
            } else if (place.unit() != null && each.getKey().type().isFigure()) {
                place = place.withScale(
                        new Scale(kind, place.unit().multiple(), Message.of("unit.heading", heading), currency));
            } else if (each.getKey().type() == CellType.CURRENCY) {
                place = place.withScale(new Scale(kind, null, null, currency));
            }
            places.put(each.getKey(), place);
        }
        if (used != null && problems != null) {
            problems.note(Note.information("file.unit-above", problems.file(), used.place(), multiplied));
        }
        Header whole = new Header(
                header.line(), header.cells(), places, header.passedOver(), header.titleYear(), header.yearByProject());
        if (problems != null) {
            refuseUnread(loose, whole, null, "file.unit-beside", problems);
        }
        return whole;
    }

    /**
     * Refuses units that stand where they are not looked for and that the columns do not say: whoever wrote them meant
     * the table.
     *
     * @param only the column that they are for; null for all of their kind
     * @param key the text that says where to write them
     */
    public void refuseUnread(Header header, @Nullable LedgerColumn only, String key, FileProblems problems) {
        refuseUnread(all, header, only, key, problems);
        refuseUnread(loose, header, only, key, problems);
    }

    private void refuseUnread(
            List<Stated> units, Header header, @Nullable LedgerColumn only, String key, FileProblems problems) {
        for (Stated each : units) {
            for (Map.Entry<LedgerColumn, Header.Place> column : header.places().entrySet()) {
                Unit.Kind kind = column.getKey().type().unitKind();
                boolean isMeant = kind != Unit.Kind.ANY
                        && (only == null || only == column.getKey())
                        && (each.unit().kind() == kind
                                || (each.unit().kind() == Unit.Kind.ANY && kind == Unit.Kind.MONEY));
                if (isMeant && isUnread(each.unit(), column.getValue())) {
                    Scale scale = column.getValue().scale();
                    Message said = scale.given() == null ? null : scale.place();
                    problems.refuseHead(
                            each.line(),
                            -1,
                            said == null
                                    ? Message.of(key, each.place(), header.heading(column.getKey()))
                                    : Message.of("file.units-differ", each.place(), said));
                    return;
                }
            }
        }
    }

    private boolean isUnread(Unit unit, Header.Place place) {
        BigDecimal multiple = unit.multiple();
        return (multiple != null && multiple.compareTo(place.scale().multiple()) != 0) || isOther(unit);
    }

    private Scale scale(
            Header header,
            Header.Place place,
            @Nullable Stated above,
            Unit.Kind kind,
            @Nullable FileProblems problems) {
        String heading = header.cells().get(place.index()).strip();
        Unit own = place.unit();
        if (own != null && own.kind() != Unit.Kind.ANY && own.kind() != kind) {
            refuse(problems, header.line(), place.index(), Message.of("file.unit-of-other-kind", heading));
            own = null;
        }
        BigDecimal inHeading = own == null ? null : own.multiple();
        BigDecimal inTitle = above == null ? null : above.unit().multiple();
        if (inHeading != null && inTitle != null && above != null && inHeading.compareTo(inTitle) != 0) {
            refuse(
                    problems,
                    header.line(),
                    place.index(),
                    Message.of("file.units-differ", Message.of("unit.heading", heading), above.place()));
        }
        if (isOther(own)) {
            refuseCurrency(header, place, Message.of("unit.heading", heading), own, problems);
        } else if (above != null && isOther(above.unit())) {
            refuseCurrency(header, place, above.place(), above.unit(), problems);
        }
        if (inHeading != null || above == null) {
            return new Scale(kind, inHeading, Message.of("unit.heading", heading), currency);
        }
        return new Scale(kind, inTitle, above.place(), currency);
    }

    /**
     * Finds the unit above the table for columns of a kind; one that does not say of what is for money if there is any.
     */
    private @Nullable Stated of(Unit.Kind kind, boolean hasMoney, @Nullable FileProblems problems) {
        Stated found = null;
        for (Stated each : all) {
            Unit.Kind of = each.unit().kind() == Unit.Kind.ANY
                    ? hasMoney ? Unit.Kind.MONEY : Unit.Kind.COUNT
                    : each.unit().kind();
            if (of == kind && found == null) {
                found = each;
            } else if (of == kind && found != null && !agree(each.unit(), found.unit())) {
                refuse(problems, each.line(), -1, Message.of("file.units-differ", each.place(), found.place()));
            } else if (of == kind && found != null && found.unit().multiple() == null) {
                found = each;
            }
        }
        return found;
    }

    private boolean isOther(@Nullable Unit unit) {
        String written = unit == null ? null : unit.currency();
        return written != null && !Currencies.agree(written, currency);
    }

    private void refuseCurrency(
            Header header, Header.Place place, Message where, @Nullable Unit unit, @Nullable FileProblems problems) {
        String written = unit == null || unit.currency() == null ? "" : unit.currency();
        Message reason = Message.of("file.currency-of-column", where, written, currency, Currencies.likely(written));
        refuse(problems, header.line(), place.index(), reason);
    }

    private static boolean agree(Unit one, Unit other) {
        BigDecimal multiple = one.multiple();
        BigDecimal second = other.multiple();
        boolean sameMultiple = multiple == null || second == null || multiple.compareTo(second) == 0;
        String first = one.currency();
        return sameMultiple && (first == null || other.currency() == null || Currencies.agree(first, other.currency()));
    }

    private static void refuse(@Nullable FileProblems problems, long line, int cell, Message reason) {
        if (problems != null) {
            problems.refuseHead(line, cell, reason);
        }
    }
}
