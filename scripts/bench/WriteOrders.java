import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;

/** Has DuckDB write the orders of bench-sources to a CSV and a Parquet file: WriteOrders ORDERS NAME. */
class WriteOrders {

    public static void main(String[] arguments) throws Exception {
        String orders =
                "(SELECT 'K' || i AS order_no, DATE '2023-01-01' + CAST(i * 7919 % 1096 AS INTEGER) AS order_date,"
                        + " 'S' || lpad(CAST(i * 104729 % 120 AS VARCHAR), 3, '0') AS store,"
                        + " CASE WHEN i % 9 = 0 THEN 2 ELSE 1 END AS units FROM range(1, " + arguments[0]
                        + " + 1) t(i))";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY " + orders + " TO '" + arguments[1] + ".parquet'");
            statement.execute("COPY " + orders + " TO '" + arguments[1] + ".csv' (HEADER)");
        }
    }
}
