package io.github.budget4s.read.ledger;

import io.github.budget4s.domain.message.Note;
import io.github.budget4s.read.RowFiles;
import io.github.budget4s.read.ledger.definition.Header;
import io.github.budget4s.read.ledger.definition.Ledger;
import io.github.budget4s.read.ledger.definition.ReadingOptions;
import io.github.budget4s.read.ledger.header.ColumnNames;
import io.github.budget4s.read.ledger.header.HeadRow;
import io.github.budget4s.read.ledger.header.HeaderSearch;
import io.github.budget4s.read.source.BrokenFileException;
import io.github.budget4s.read.source.InputFile;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.SheetName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sheets of workbooks that are to be read: those that the user names, all that have a table of the kind, or
 * the first that has one. What of the same kind is left out is said.
 */
public final class SheetSearch {

    /** Names of sheets that sum up the others. */
    private static final Pattern SUM =
            Pattern.compile(".*(汇总|匯總|合计|合計|总计|總計|总表|總表|总览|summary|totals?|overview).*", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN_SHEETS = Pattern.compile("[,，、]");

    private final List<Ledger<?, ?>> kinds;
    private final List<ColumnNames> names = new ArrayList<>();

    /** An input with one sheet at most, and what is to be said of the choice. */
    public record Choice(InputFile input, List<Note> notes) {}

    /** What a sheet has: a header at all, a table of a kind, and figures in it. */
    private record Looked(SheetName sheet, boolean headed, boolean fits, boolean figures) {}

    /** Prepares to look for tables of some kinds. */
    public SheetSearch(List<Ledger<?, ?>> kinds, ReadingOptions options) {
        this.kinds = kinds;
        for (Ledger<?, ?> kind : kinds) {
            names.add(ColumnNames.of(kind, options));
        }
    }

    /** Finds the sheets of all inputs, each once; inputs without sheets stay what they are. */
    public List<Choice> find(List<InputFile> inputs) {
        List<Choice> choices = new ArrayList<>();
        Map<List<Object>, String> taken = new HashMap<>();
        for (InputFile input : inputs) {
            for (Choice choice : find(input)) {
                String before = taken.putIfAbsent(
                        identity(choice.input()), choice.input().name());
                if (before == null) {
                    choices.add(choice);
                } else {
                    Note note = Note.warning("files.given-twice", choice.input().name(), before);
                    Choice last = choices.remove(choices.size() - 1);
                    choices.add(new Choice(last.input(), plus(last.notes(), note)));
                }
            }
        }
        return choices;
    }

    /** Returns what is the same for the same sheet of the same workbook, whatever it was called. */
    public static List<Object> identity(InputFile input) {
        String sheet = input.sheet();
        // Excel itself takes Orders and orders for the same sheet; of what has no sheets others tell what is the same.
        return sheet == null ? List.of(input.name(), input.path()) : List.of(real(input.path()), lower(sheet));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public List<Choice> find(InputFile input) {
        List<Choice> asItIs = List.of(new Choice(input, List.of()));
        try {
            List<SheetName> sheets = RowFiles.sheets(input);
            String asked = input.sheet();
            if (sheets.isEmpty() || isOneOf(sheets, asked)) {
                return asItIs;
            }
            if (asked == null) {
                return sheets.size() == 1 ? asItIs : List.of(first(input, look(input)));
            }
            if (asked.equals(InputFile.ALL_SHEETS)) {
                return all(input, look(input));
            }
            return BETWEEN_SHEETS.matcher(asked).find() ? listed(input, asked) : asItIs;
        } catch (BrokenFileException | IOException e) {
            // Whoever reads the file says so.
            return asItIs;
        }
    }

    private static boolean isOneOf(List<SheetName> sheets, @Nullable String asked) {
        return asked != null && sheets.stream().anyMatch(sheet -> sheet.name().equalsIgnoreCase(asked));
    }

    private static List<Choice> listed(InputFile input, String asked) {
        Set<String> sheets = new LinkedHashSet<>();
        for (String name : BETWEEN_SHEETS.split(asked)) {
            if (!name.isBlank()) {
                sheets.add(name.strip());
            }
        }
        return sheets.stream()
                .map(sheet -> new Choice(input.ofSheet(sheet), List.of()))
                .toList();
    }

    private Choice first(InputFile input, List<Looked> sheets) {
        List<Looked> visible =
                sheets.stream().filter(each -> each.sheet().visible()).toList();
        List<Looked> tables = tables(visible);
        Looked chosen = !tables.isEmpty()
                ? tables.get(0)
                : visible.stream()
                        .filter(Looked::headed)
                        .findFirst()
                        .orElse(visible.isEmpty() ? sheets.get(0) : visible.get(0));
        String sheet = chosen.sheet().name();
        List<Note> notes = new ArrayList<>();
        List<String> before = names(visible.subList(0, Math.max(0, visible.indexOf(chosen))));
        if (!before.isEmpty()) {
            notes.add(Note.information("file.sheet-chosen", input.name(), sheet, before));
        }
        if (tables.size() > 1) {
            List<String> others = names(tables.subList(1, tables.size()));
            notes.add(Note.warning("file.more-sheets", input.name(), sheet, others, others.get(0)));
        }
        noteHidden(input, sheets, notes);
        return new Choice(new InputFile(input.name(), input.path(), sheet, input.progress(), input.opened()), notes);
    }

    private static List<Choice> all(InputFile input, List<Looked> sheets) {
        List<Looked> visible =
                sheets.stream().filter(each -> each.sheet().visible()).toList();
        List<Looked> tables = tables(visible);
        List<Looked> sums = tables.stream()
                .filter(each -> SUM.matcher(each.sheet().name()).matches())
                .toList();
        List<Looked> read = new ArrayList<>(tables);
        List<Note> notes = new ArrayList<>();
        if (sums.size() < tables.size() && !sums.isEmpty()) {
            read.removeAll(sums);
            notes.add(Note.warning("file.sum-sheets", input.fileName(), names(sums)));
        }
        List<String> passedOver =
                names(visible.stream().filter(each -> !tables.contains(each)).toList());
        if (!passedOver.isEmpty() && !tables.isEmpty()) {
            notes.add(Note.information("file.sheets-passed-over", input.fileName(), passedOver));
        }
        noteHidden(input, sheets, notes);
        if (read.isEmpty()) {
            read.add(visible.isEmpty() ? sheets.get(0) : visible.get(0));
        }
        List<Choice> choices = new ArrayList<>();
        for (Looked each : read) {
            choices.add(new Choice(input.ofSheet(each.sheet().name()), choices.isEmpty() ? notes : List.of()));
        }
        return choices;
    }

    /** Returns the sheets with a table, those without a figure only where none has any. */
    private static List<Looked> tables(List<Looked> sheets) {
        boolean anyFigures = sheets.stream().anyMatch(each -> each.fits() && each.figures());
        return sheets.stream()
                .filter(each -> each.fits() && (each.figures() || !anyFigures))
                .toList();
    }

    private static void noteHidden(InputFile input, List<Looked> sheets, List<Note> notes) {
        List<String> hidden = names(
                tables(sheets.stream().filter(each -> !each.sheet().visible()).toList()));
        if (!hidden.isEmpty()) {
            notes.add(Note.information("file.hidden-sheets", input.fileName(), hidden, hidden.get(0)));
        }
    }

    private static List<String> names(List<Looked> sheets) {
        return sheets.stream().map(each -> each.sheet().name()).toList();
    }

    private static List<Note> plus(List<Note> notes, Note one) {
        List<Note> all = new ArrayList<>(notes);
        all.add(one);
        return all;
    }

    /** Looks at the first rows of each sheet. */
    private List<Looked> look(InputFile input) throws IOException, BrokenFileException {
        Map<SheetName, List<HeaderSearch>> searches = new LinkedHashMap<>();
        RowFiles.readSheets(input, sheet -> wanting(searches.computeIfAbsent(sheet, each -> searches())));
        List<Looked> looked = new ArrayList<>();
        searches.forEach((sheet, each) -> looked.add(look(sheet, each)));
        return looked;
    }

    private List<HeaderSearch> searches() {
        return names.stream().map(HeaderSearch::new).toList();
    }

    private static Predicate<Row> wanting(List<HeaderSearch> searches) {
        return row -> {
            HeadRow head = new HeadRow(row);
            boolean more = false;
            for (HeaderSearch search : searches) {
                more |= search.wants(head);
            }
            return more;
        };
    }

    private Looked look(SheetName sheet, List<HeaderSearch> searches) {
        boolean headed = false;
        boolean fits = false;
        boolean figures = false;
        for (int i = 0; i < kinds.size(); i++) {
            Header header = searches.get(i).find();
            headed |= header != null;
            if (header != null && kinds.get(i).fits(header) && searches.get(i).hasRowBelow()) {
                fits = true;
                figures |= header.places().keySet().stream()
                        .anyMatch(column -> column.type().isFigure());
            }
        }
        return new Looked(sheet, headed, fits, figures);
    }
}
