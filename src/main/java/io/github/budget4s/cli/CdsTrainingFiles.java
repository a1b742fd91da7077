package io.github.budget4s.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes up what a sample folder lacks of a year that runs: invoices and orders by day, claims, results by month. The
 * commands that hold them against the budget then do all that they do for a dealership, and so all of their classes are
 * recorded.
 */
final class CdsTrainingFiles {

    /** The day on which such a year is looked at. */
    static final String DAY = "2026-11-02";

    private static final int MONTHS = 10;

    /** Names a database at a port where nothing answers: what is done up to there is recorded, too. */
    private static final String DATABASE =
            "\nsources: {dms: {url: \"jdbc:postgresql://127.0.0.1:1/dms\", user: reader}}\n";

    /** So many orders are more than 8 MB, from which on a file is read in parts. */
    private static final int ORDERS = 125_000;

    private CdsTrainingFiles() {}

    /**
     * Writes {@code group.csv}, {@code invoices.csv}, {@code claims.csv}, {@code results.csv}, {@code orders.csv} and,
     * for cuts, {@code little.csv}.
     */
    static void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("orders.csv"),
                "订单号,门店,交车日期,车型,数量,成交价,备注\n"
                        + IntStream.range(0, ORDERS)
                                .mapToObj(CdsTrainingFiles::order)
                                .collect(Collectors.joining()));
        Files.writeString(
                folder.resolve("group.csv"),
                "month,store,units\n" + months(12, "2025-%1$02d,East,1%1$02d\n2025-%1$02d,West,9%1$02d\n"));
        String invoices = months(MONTHS, """
                2026-%1$02d-08,feed_ads,,5%1$02d00.00,已付,A%1$02d
                2026-%1$02d-10,moments,,1%1$02d00.00,已付,B%1$02d
                2026-%1$02d-12,radio,,4000.00,已付,C%1$02d
                2026-%1$02d-15,creators,spring roadshow,9000.00,已下单,D%1$02d
                2026-%1$02d-20,creators,spring roadshow,7000.00,已付,D%1$02d
                2026-%1$02d-25,vertical_sites,,2%1$02d00.00,已付,E%1$02d
                """);
        Files.writeString(
                folder.resolve("invoices.csv"), "日期,渠道,活动,金额,状态,单号,备注\n" + invoices.replace("\n", ",\n") + """
                        2026-03-18,exhibition,,30000.00,已付,G1,红包
                        2026-04-18,exhibition,,30000.00,已付,G2,不含税
                        2026-12-05,vertical_sites,,42000.00,已下单,F1,
                        """);
        Files.writeString(
                folder.resolve("little.csv"),
                "month,channel,amount\n"
                        + months(12, "2026-%1$02d,feed_ads,50000.00\n2026-%1$02d,vertical_sites,20000.00\n"));
        Files.writeString(folder.resolve("claims.csv"), """
                单号,日期,项目,金额,状态
                S1,2026-04-10,online_ads,60000.00,已申报
                S1,2026-05-12,online_ads,58000.00,已批准
                S1,2026-06-12,online_ads,58000.00,已到账
                S2,2026-07-10,group_buying,10000.00,已申报
                S3,2026-09-10,online_ads,20000.00,已申报
                """);
        String results = months(MONTHS, """
                2026-%1$02d,feed_ads,5%1$02d,2%1$02d,41,36,6816000.00
                2026-%1$02d,moments,2%1$02d,90,22,20,3112000.00
                """);
        Files.writeString(folder.resolve("results.csv"), "月份,渠道,线索,到店,订单,交车,收入\n" + results);
        Files.writeString(folder.resolve("budget4s.yaml"), DATABASE, StandardOpenOption.APPEND);
    }

    private static String order(int number) {
        return String.format(
                Locale.ROOT,
                "DD%09d,第%d汽车销售服务4S店,2025-%02d-%02d,车型%d,%d,%d.%02d,\n",
                number,
                number % 10,
                1 + number / (ORDERS / 12 + 1),
                1 + number % 28,
                number % 12,
                1 + number % 9,
                100_000 + number,
                number % 100);
    }

    private static String months(int last, String lines) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(month -> String.format(Locale.ROOT, lines, month))
                .collect(Collectors.joining());
    }
}
