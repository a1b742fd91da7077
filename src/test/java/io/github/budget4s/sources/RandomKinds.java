package io.github.budget4s.sources;

import io.github.budget4s.sources.RandomTable.Type;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Tables made at random of the kinds of which each line is kept. */
final class RandomKinds {

    private static final int DAYS = 180;
    private static final int MOST_CENTS = 900_000;

    private RandomKinds() {}

    /** Leads, and when each was answered. */
    static RandomTable leads(long seed) {
        RandomTable table = new RandomTable(seed);
        Type time = table.pick(Type.MOMENT, Type.MOMENT, Type.TEXT);
        table.column("线索时间", time);
        table.column("首次跟进时间", time);
        table.column("渠道", Type.TEXT);
        table.column("热度", Type.TEXT);
        table.column("跟进人", Type.TEXT);
        for (int i = 20 + table.random(60); i > 0; i--) {
            LocalDateTime came = LocalDate.of(2026, 9, 1).atTime(9, 0).plusMinutes(table.random(20_000));
            table.row(
                    written(came),
                    table.random(5) == 0 ? "" : written(came.plusMinutes(table.random(300))),
                    table.pick("抖音", "垂直网站", ""),
                    table.pick("热", "温", "冷", ""),
                    table.pick("陈涛", "王敏"));
        }
        return table;
    }

    private static String written(LocalDateTime time) {
        return time.toString().replace('T', ' ') + ":00";
    }

    /** What the workshop did for customers. */
    static RandomTable visits(long seed) {
        RandomTable table = new RandomTable(seed);
        Type time = table.pick(Type.DAY, Type.MOMENT, Type.TEXT);
        table.column("进厂日期", time);
        table.column("车架号", Type.TEXT);
        table.column("结算金额", table.pick(Type.CENTS, Type.FINE, Type.DOUBLE));
        table.column("行驶里程", Type.LONG);
        table.column("业务类型", Type.TEXT);
        table.column("门店", Type.TEXT);
        for (int i = 40 + table.random(80); i > 0; i--) {
            table.row(
                    table.day(LocalDate.of(2024, 1, 1).plusDays(table.random(900)), time),
                    "LTESTVIN" + (100_000_000 + table.random(25)),
                    table.random(9) == 0 ? "" : table.amount(MOST_CENTS),
                    table.random(4) == 0 ? "" : "" + table.random(90_000),
                    table.pick("保养", "维修", "事故", "保险"),
                    table.pick("城东店", "城西店"));
        }
        return table;
    }

    /** After-sales by day or month, or each job of the workshop, with the satisfaction of customers or without. */
    static RandomTable service(long seed) {
        RandomTable table = new RandomTable(seed);
        boolean isMonthly = table.random(3) == 0;
        boolean isRated = table.random(2) == 0;
        int jobs = isMonthly ? 1 : 1 + table.random(3);
        Type time = isMonthly ? Type.TEXT : table.pick(Type.DAY, Type.DAY, Type.MOMENT, Type.TEXT);
        table.column(isMonthly ? "月份" : "日期", time);
        table.column("门店", Type.TEXT);
        table.column("售后产值", table.pick(Type.CENTS, Type.CENTS, Type.FINE, Type.DOUBLE));
        table.column("进厂台次", Type.WHOLE);
        if (isRated) {
            table.column("满意度", Type.TEXT);
        }
        for (int i = 0; i < (isMonthly ? 9 : DAYS); i++) {
            LocalDate day = LocalDate.of(2026, 1, 1).plusDays(i);
            for (int job = 0; job < 2 * jobs; job++) {
                List<String> row = new ArrayList<>(List.of(
                        isMonthly ? "2026-0" + (i % 9 + 1) : table.day(day, time),
                        job % 2 == 0 ? "城东店" : "城西店",
                        table.random(12) == 0 ? "" : (table.random(30) == 0 ? "-" : "") + table.amount(MOST_CENTS),
                        "" + table.random(90)));
                if (isRated) {
                    row.add(table.random(4) == 0 ? "" : 80 + table.random(20) + ".5%");
                }
                table.row(row.toArray(new String[0]));
            }
        }
        return table;
    }

    /** Measures that a plan names itself. */
    static RandomTable measures(long seed) {
        RandomTable table = new RandomTable(seed);
        Type figure = table.pick(Type.CENTS, Type.FINE);
        table.column("月份", Type.TEXT);
        table.column("指标", Type.TEXT);
        table.column("渠道", Type.TEXT);
        table.column("数值", figure);
        for (int i = 1; i <= 6; i++) {
            for (String channel : new String[] {"抖音", "朋友圈"}) {
                table.row("2026-0" + i, "每万元集客成本", channel, table.random(12) == 0 ? "" : table.amount(MOST_CENTS));
            }
        }
        return table;
    }

    /** Moves between the months and channels of a budget. */
    static RandomTable transfers(long seed) {
        RandomTable table = new RandomTable(seed);
        table.column("month", Type.TEXT);
        table.column("channel", Type.TEXT);
        table.column("to_month", Type.TEXT);
        table.column("amount", table.pick(Type.CENTS, Type.FINE, Type.DOUBLE));
        for (int i = 2 + table.random(4); i > 0; i--) {
            table.row(
                    "2026-0" + (1 + table.random(5)),
                    table.pick("抖音", "朋友圈"),
                    "2026-0" + (6 + table.random(3)),
                    table.amount(MOST_CENTS / 100));
        }
        return table;
    }

    /** Customers and their vehicles. */
    static RandomTable customers(long seed) {
        RandomTable table = new RandomTable(seed);
        Type day = table.pick(Type.DAY, Type.TEXT);
        table.column("客户编号", Type.TEXT);
        table.column("车架号", Type.TEXT);
        table.column("车型", Type.TEXT);
        table.column("交车日期", day);
        table.column("同意联系", Type.TEXT);
        table.column("门店", Type.TEXT);
        for (int i = 0; i < 25; i++) {
            table.row(
                    "C" + i,
                    "LTESTVIN" + (100_000_000 + i),
                    table.pick("A4", "Q5", "凯美瑞"),
                    table.day(LocalDate.of(2020, 1, 1).plusDays(table.random(1_500)), Type.DAY),
                    table.pick("是", "否", ""),
                    table.pick("城东店", "城西店"));
        }
        return table;
    }
}
