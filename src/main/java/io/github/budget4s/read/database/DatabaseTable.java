package io.github.budget4s.read.database;

import io.github.budget4s.database.Engine;
import io.github.budget4s.database.SourceConnection;
import io.github.budget4s.read.database.TableStatements.Statement;
import io.github.budget4s.read.source.FileFormat;
import io.github.budget4s.read.source.Row;
import io.github.budget4s.read.source.RowFile;
import io.github.budget4s.read.source.Table;
import io.github.budget4s.read.source.TableColumn;
import io.github.budget4s.read.source.TableColumn.Kind;
import io.github.budget4s.read.source.TableCondition;
import io.github.budget4s.read.source.TablePlace;
import io.github.budget4s.read.source.TableRow;
import io.github.budget4s.read.source.TableUse;
import io.github.budget4s.read.source.TableUse.Role;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A table, view or query of a source. */
final class DatabaseTable implements Table {

    private final SourceConnection connection;
    private final String name;
    private final List<TableColumn> columns;
    private final Set<String> unique;
    private final TableStatements statements;
    private final TablePlace place;

    /**
     * Takes what is known of it.
     *
     * @param name what messages call it
     * @param from as it stands behind FROM
     * @param unique the columns whose values stand once
     */
    DatabaseTable(
            SourceConnection connection, String name, String from, List<TableColumn> columns, Set<String> unique) {
        this.connection = connection;
        this.name = name;
        this.columns = columns;
        this.unique = unique;
        this.statements = new TableStatements(
                connection.engine(), from, connection.source().timeZone(), columns);
        this.place = new TablePlace(columns);
    }

    @Override
    public List<TableColumn> columns() {
        return columns;
    }

    @Override
    public void placeBy(List<Integer> names, Set<Integer> allowed) {
        List<Integer> keys = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).key() && allowed.contains(i)) {
                keys.add(i);
            }
        }
        place.show(keys.isEmpty() ? names : keys);
    }

    @Override
    public boolean isDry() {
        return connection.settings().dryRun() != null;
    }

    @Override
    public RowFile lines(Set<TableCondition> any) {
        return new Lines(statements.lines(0, any), true);
    }

    @Override
    public RowFile sample(int lines) {
        return new Lines(statements.lines(lines, Set.of()), false);
    }

    /** Returns whether a statement is told instead of being run. */
    private boolean isDry(String sql) {
        Consumer<String> told = connection.settings().dryRun();
        if (told != null) {
            told.accept(sql);
        }
        return told != null;
    }

    @Override
    public void forEachGroup(List<TableUse> uses, Set<TableCondition> without, Predicate<TableRow> handler) {
        Statement sums = statements.sums(uses, without);
        if (!isDry(sums.sql())) {
            connection.ask(name, sums.sql(), sums.values(), rows -> readGroups(rows, uses, handler));
        }
    }

    private boolean readGroups(ResultSet rows, List<TableUse> uses, Predicate<TableRow> handler) throws SQLException {
        int groups = (int) uses.stream().filter(use -> use.role() != Role.NONE).count();
        long number = 1;
        boolean more = true;
        while (more && rows.next()) {
            List<String> cells = new ArrayList<>(uses.size());
            int odd = TableRow.NONE;
            int group = 0;
            int sum = groups + 1;
            for (int i = 0; i < uses.size(); i++) {
                TableUse use = uses.get(i);
                if (use.role() == Role.NONE) {
                    cells.add("");
                    continue;
                }
                group++;
                if (use.role() != Role.SUM) {
                    cells.add(cell(rows, group, i));
                    continue;
                }
                sum++;
                int shape = rows.getInt(group);
                odd = shape == TableStatements.ODD ? i : odd;
                boolean isFigure = shape != TableStatements.NULL && shape != TableStatements.ODD;
                cells.add(isFigure ? sum(rows.getString(sum), i, use.decimals()) : "");
            }
            number++;
            more = handler.test(new TableRow(number, cells, rows.getLong(groups + 1), true, odd, place));
        }
        return more;
    }

    private String sum(String text, int index, int decimals) {
        BigDecimal sum = new BigDecimal(text);
        BigDecimal plain = columns.get(index).kind() == Kind.LOOSE ? sum.movePointLeft(decimals) : sum;
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }

    private String cell(ResultSet rows, int position, int index) throws SQLException {
        String text = rows.getString(position);
        if (text == null) {
            return "";
        }
        Kind kind = columns.get(index).kind();
        if (kind == Kind.FLOATING) {
            // It is shown as the decimal that it stands for, not with all eight decimals of the cast.
            BigDecimal figure = new BigDecimal(text);
            return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
        }
        if (kind == Kind.EXACT && text.indexOf('E') >= 0) {
            // DuckDB's driver writes 0E-8 for 0.00000000.
            return new BigDecimal(text).toPlainString();
        }
        boolean isMoment =
                columns.get(index).kind() == Kind.MOMENT || columns.get(index).kind() == Kind.ZONED_MOMENT;
        return isMoment ? withoutFraction(text) : text;
    }

    /** Leaves the seconds of 2026-03-01 09:30:00.123. */
    private static String withoutFraction(String text) {
        int point = text.lastIndexOf('.');
        return point < 0 ? text : text.substring(0, point);
    }

    @Override
    public boolean hasTwice(int column) {
        if (unique.contains(columns.get(column).name())) {
            return false;
        }
        // DuckDB hands on rows as they stand, and where each is above the one before nothing is to be kept of them.
        boolean mayAscend = connection.engine() == Engine.DUCKDB;
        return !(mayAscend && isNone(statements.notAscending(column))) && !isNone(statements.twice(column));
    }

    private boolean isNone(String sql) {
        return isDry(sql) || connection.ask(name, sql, List.of(), rows -> !rows.next());
    }

    @Override
    public List<String> texts(int column, List<String> words, int most) {
        Statement asked = statements.texts(column, new TableCondition.Says(column, words), most);
        List<String> texts = new ArrayList<>();
        if (!isDry(asked.sql())) {
            connection.ask(name, asked.sql(), asked.values(), rows -> {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
                return texts;
            });
        }
        return texts;
    }

    /** Hands on lines one by one, the names of the columns first. */
    private final class Lines implements RowFile {

        private final Statement asked;
        private final boolean areAll;

        Lines(Statement asked, boolean areAll) {
            this.asked = asked;
            this.areAll = areAll;
        }

        @Override
        public FileFormat format() {
            return new FileFormat.OfDatabase(connection.engine().shown(), false);
        }

        @Override
        public void forEachRow(Predicate<Row> handler) {
            List<String> headings = columns.stream().map(TableColumn::name).toList();
            if (handler.test(new TableRow(1, headings, 1, false, TableRow.NONE, place))
                    && !(areAll && isDry(asked.sql()))) {
                connection.askForLines(name, asked.sql(), asked.values(), rows -> hand(rows, handler));
            }
        }

        private boolean hand(ResultSet rows, Predicate<Row> handler) throws SQLException {
            long number = 1;
            boolean more = true;
            while (more && rows.next()) {
                List<String> cells = new ArrayList<>(columns.size());
                for (int i = 0; i < columns.size(); i++) {
                    cells.add(cell(rows, i + 1, i));
                }
                number++;
                more = handler.test(new TableRow(number, cells, 1, false, TableRow.NONE, place));
            }
            return more;
        }
    }
}
