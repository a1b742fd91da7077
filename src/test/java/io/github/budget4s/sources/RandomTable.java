package io.github.budget4s.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A ledger made at random, which is written to a file and into a table, the same lines in the same order. */
final class RandomTable {

    /** What a column is called in SQL. */
    enum Type {
        DAY("DATE", Types.DATE),
        MOMENT("TIMESTAMP", Types.TIMESTAMP),
        WHOLE("INTEGER", Types.INTEGER),
        CENTS("DECIMAL(14, 2)", Types.NUMERIC),
        FINE("DECIMAL(18, 4)", Types.NUMERIC),
        DOUBLE("DOUBLE PRECISION", Types.DOUBLE),
        LONG("BIGINT", Types.BIGINT),
        TEXT("VARCHAR(60)", Types.VARCHAR),
        KEY("VARCHAR(60) PRIMARY KEY", Types.VARCHAR);

        private final String sql;
        private final int jdbc;

        Type(String sql, int jdbc) {
            this.sql = sql;
            this.jdbc = jdbc;
        }
    }

    private final List<String> headings = new ArrayList<>();
    private final List<Type> types = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();
    private final Random random;

    RandomTable(long seed) {
        random = new Random(seed);
    }

    /** A ledger of vehicles that were sold. */
    static RandomTable sales(long seed) {
        RandomTable table = new RandomTable(seed);
        Random random = table.random;
        boolean numbered = random.nextInt(3) == 0;
        boolean keyed = numbered && random.nextBoolean();
        boolean counted = random.nextInt(4) > 0;
        boolean withStatus = random.nextInt(3) == 0;
        boolean withRemarks = random.nextInt(4) == 0;
        boolean withModels = random.nextBoolean();
        boolean withRevenue = random.nextBoolean();
        Type time = List.of(Type.DAY, Type.DAY, Type.MOMENT, Type.TEXT).get(random.nextInt(4));
        if (numbered) {
            table.column("订单号", keyed ? Type.KEY : Type.TEXT);
        }
        table.column(random.nextBoolean() ? "交车日期" : "order_date", time);
        table.column(random.nextBoolean() ? "门店" : "store", Type.TEXT);
        if (withModels) {
            table.column("车型", Type.TEXT);
        }
        if (counted) {
            table.column("数量", random.nextInt(4) == 0 ? Type.CENTS : Type.WHOLE);
        }
        if (withRevenue) {
            table.column("收入", List.of(Type.CENTS, Type.FINE, Type.DOUBLE).get(random.nextInt(3)));
        }
        if (withStatus) {
            table.column("订单状态", Type.TEXT);
        }
        if (withRemarks) {
            table.column("备注", Type.TEXT);
        }
        boolean hasNulls = random.nextInt(8) == 0;
        int lines = 200 + random.nextInt(400);
        for (int i = 0; i < lines; i++) {
            List<String> row = new ArrayList<>();
            if (numbered) {
                row.add("K" + (keyed || random.nextInt(60) > 0 ? i : i - 1));
            }
            row.add(table.day(LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1096)), time));
            row.add(
                    random.nextInt(12) == 0
                            ? ""
                            : List.of("城东店", "城西店", "North", "north ").get(random.nextInt(4)));
            if (withModels) {
                row.add(random.nextInt(9) == 0 ? "" : List.of("A4", "Q5", "凯美瑞").get(random.nextInt(3)));
            }
            if (counted) {
                boolean isNull = hasNulls && random.nextInt(100) == 0;
                row.add(isNull ? "" : String.valueOf(List.of(1, 1, 1, 2, 3, -1).get(random.nextInt(6))));
            }
            if (withRevenue) {
                row.add(random.nextInt(20) == 0 ? "" : table.amount(300_000_00));
            }
            if (withStatus) {
                row.add(List.of("已交车", "已交车", "已交车", "已取消", "未交车").get(random.nextInt(5)));
            }
            if (withRemarks) {
                row.add(random.nextInt(300) == 0 ? "客户退单" : random.nextInt(3) == 0 ? "老客户介绍" : "");
            }
            table.rows.add(row.toArray(new String[0]));
        }
        return table;
    }

    /** A ledger of what was spent. */
    static RandomTable spend(long seed) {
        RandomTable table = new RandomTable(seed);
        Random random = table.random;
        boolean withStatus = random.nextInt(3) == 0;
        boolean withCategory = random.nextBoolean();
        Type time = List.of(Type.DAY, Type.DAY, Type.MOMENT, Type.TEXT).get(random.nextInt(4));
        table.column("日期", time);
        table.column("渠道", Type.TEXT);
        table.column("活动", Type.TEXT);
        table.column(
                "金额", List.of(Type.CENTS, Type.CENTS, Type.FINE, Type.DOUBLE).get(random.nextInt(4)));
        if (withCategory) {
            table.column("费用类别", Type.TEXT);
        }
        if (withStatus) {
            table.column("付款状态", Type.TEXT);
        }
        boolean hasNulls = random.nextInt(8) == 0;
        int lines = 50 + random.nextInt(300);
        for (int i = 0; i < lines; i++) {
            List<String> row = new ArrayList<>();
            row.add(table.day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180)), time));
            row.add(
                    random.nextInt(15) == 0
                            ? ""
                            : List.of("抖音", "朋友圈", "垂直网站", "DOU+").get(random.nextInt(4)));
            row.add(random.nextInt(3) == 0 ? List.of("车展", "周年庆").get(random.nextInt(2)) : "");
            boolean isNull = hasNulls && random.nextInt(60) == 0;
            row.add(isNull ? "" : (random.nextInt(12) == 0 ? "-" : "") + table.amount(9_000_000));
            if (withCategory) {
                row.add(List.of("常态", "活动", "").get(random.nextInt(3)));
            }
            if (withStatus) {
                row.add(List.of("已付", "已付", "已下单", "作废").get(random.nextInt(4)));
            }
            table.rows.add(row.toArray(new String[0]));
        }
        return table;
    }

    /** A ledger of what the spend brought. */
    static RandomTable funnel(long seed) {
        RandomTable table = new RandomTable(seed);
        Random random = table.random;
        Type time = List.of(Type.DAY, Type.MOMENT, Type.TEXT).get(random.nextInt(3));
        List<String> measures = List.of("线索", "到店", "试驾", "订单", "收入");
        table.column("日期", time);
        table.column("渠道", Type.TEXT);
        for (String measure : measures) {
            table.column(measure, measure.equals("收入") ? Type.CENTS : Type.WHOLE);
        }
        List<String> keys = new ArrayList<>();
        int lines = 60 + random.nextInt(200);
        for (int i = 0; i < lines; i++) {
            List<String> row = new ArrayList<>();
            String day = table.day(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(180)), time);
            String channel = List.of("抖音", "朋友圈", "垂直网站").get(random.nextInt(3));
            if (keys.contains(day + channel)) {
                continue;
            }
            keys.add(day + channel);
            row.add(day);
            row.add(channel);
            for (String measure : measures) {
                boolean isBlank = random.nextInt(6) == 0;
                row.add(isBlank ? "" : measure.equals("收入") ? table.amount(50_000_000) : "" + random.nextInt(90));
            }
            table.rows.add(row.toArray(new String[0]));
        }
        return table;
    }

    /** Takes the lines of a file, in columns of the types that they fit into. */
    static RandomTable of(Path file) throws IOException {
        List<String[]> cells = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            cells.add(line.split(",", -1));
        }
        RandomTable table = new RandomTable(0);
        String[] headings = cells.remove(0);
        for (int i = 0; i < headings.length; i++) {
            table.column(headings[i], type(cells, i));
        }
        table.rows.addAll(cells);
        return table;
    }

    private static Type type(List<String[]> rows, int column) {
        for (Map.Entry<String, Type> each : Map.of(
                        "\\d{4}-\\d\\d-\\d\\d", Type.DAY, "-?\\d+", Type.WHOLE, "-?\\d+\\.\\d\\d", Type.CENTS)
                .entrySet()) {
            if (rows.stream()
                    .map(row -> row[column])
                    .filter(cell -> !cell.isEmpty())
                    .allMatch(cell -> cell.matches(each.getKey()))) {
                return each.getValue();
            }
        }
        return Type.TEXT;
    }

    /** Adds a row, of which empty cells are NULL. */
    void row(String... cells) {
        rows.add(cells);
    }

    int random(int bound) {
        return random.nextInt(bound);
    }

    /** Picks one of some, which may have more weight by standing there twice. */
    @SafeVarargs
    final <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }

    /**
     * Makes some rows such as nobody wants them: without a month, with words and names that nobody knows, with blanks,
     * with more decimals than money has.
     */
    RandomTable spoiled() {
        for (int i = random.nextInt(9); i > 0; i--) {
            String[] row = rows.get(random.nextInt(rows.size()));
            int at = random.nextInt(row.length);
            switch (types.get(at)) {
                case TEXT ->
                    row[at] = pick("", "", " ", "???", "O'Neil", "Ｎorth", "城东店（新）", "😀", "a\"b", "合计", "n/a", "x, y");
                case CENTS -> row[at] = pick("", "0.00", "-0.01", "12345678901.23");
                case FINE -> row[at] = pick("", "0.0000", "1.2345", "-7.5000");
                case DOUBLE -> row[at] = pick("", "0.1", "2.675", "-3.5");
                case WHOLE, LONG -> row[at] = pick("", "0", "-1", "-2");
                case DAY -> row[at] = pick("", "", "1999-01-01");
                case MOMENT -> row[at] = pick("", "", "1999-01-01 00:00:00");
                case KEY -> {}
            }
        }
        if (random.nextInt(6) == 0) {
            String[] blank = rows.get(random.nextInt(rows.size()));
            for (int i = 0; i < blank.length; i++) {
                blank[i] = types.get(i) == Type.KEY ? blank[i] : "";
            }
        }
        return this;
    }

    void column(String heading, Type type) {
        headings.add(heading);
        types.add(type);
    }

    String day(LocalDate day, Type type) {
        return type == Type.MOMENT
                ? day + " " + String.format("%02d:%02d:00", random.nextInt(24), random.nextInt(60))
                : day.toString();
    }

    String amount(int most) {
        int cents = random.nextInt(most);
        return cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
    }

    Path write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(String.join(",", headings)));
        for (String[] row : rows) {
            lines.add(Arrays.stream(row).map(RandomTable::quoted).collect(Collectors.joining(",")));
        }
        return Files.write(file, lines);
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Makes the table and fills it. */
    void fill(Connection connection, String name, String quote) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            boolean isMySql = quote.equals("`") && types.get(i) == Type.MOMENT;
            columns.add(quote + headings.get(i) + quote + " " + (isMySql ? "DATETIME" : types.get(i).sql));
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + name + " (" + String.join(", ", columns) + ")");
        }
        String marks = String.join(", ", Collections.nCopies(headings.size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
            for (String[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    set(
                            insert,
                            i + 1,
                            types.get(i),
                            row[i],
                            connection.getMetaData().getDatabaseProductName());
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int at, Type type, String cell, String engine)
            throws SQLException {
        if (cell.isEmpty()) {
            insert.setNull(at, type.jdbc);
            return;
        }
        switch (type) {
            case DAY -> {
                if (engine.equals("SQLite")) {
                    insert.setString(at, cell);
                } else {
                    insert.setDate(at, java.sql.Date.valueOf(cell));
                }
            }
            case MOMENT -> {
                if (engine.equals("SQLite")) {
                    insert.setString(at, cell);
                } else {
                    insert.setTimestamp(at, java.sql.Timestamp.valueOf(cell));
                }
            }
            case WHOLE -> insert.setInt(at, Integer.parseInt(cell));
            case LONG -> insert.setLong(at, Long.parseLong(cell));
            case CENTS, FINE -> insert.setBigDecimal(at, new java.math.BigDecimal(cell));
            case DOUBLE -> insert.setDouble(at, Double.parseDouble(cell));
            default -> insert.setString(at, cell);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(headings + " " + types + "\n");
        rows.stream().limit(5).forEach(row -> text.append(Arrays.toString(row)).append('\n'));
        return text.toString();
    }
}
