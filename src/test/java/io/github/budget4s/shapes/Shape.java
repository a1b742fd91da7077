package io.github.budget4s.shapes;

import io.github.budget4s.shapes.SpendLines.SpendLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A shape that a ledger may have: how it is laid out, what stands in it besides its lines, and in which unit. */
final class Shape {

    private static final long WAN = 10_000;
    private static final List<String> TOTAL_WORDS = List.of("合计", "总计", "總計", "汇总", "合计：", "本年累计", "Total", "合计（元）");
    private static final List<String> MONTH_HEADINGS = List.of("月份", "统计月份", "归属月份", "年月");
    private static final List<String> AMOUNT_HEADINGS = List.of("金额", "费用", "消耗", "花费", "支出金额");

    enum Layout {
        DOWN,
        DAYS,
        MONTHS_ACROSS
    }

    enum UnitPlace {
        NONE,
        HEADING_IN_BRACKETS,
        HEADING,
        CELLS,
        LINE_ABOVE,
        HEADING_AND_LINE_ABOVE,
        NUMBER_FORMAT
    }

    enum Totals {
        NONE,
        LAST,
        OF_EACH_STORE,
        FIRST
    }

    /** Where a ledger says that a line is cancelled. */
    enum CancelledBy {
        STATUS,
        REMARK,
        /** The remark says it, and a line below zero takes it back. */
        COUNTER_ENTRY,
        /** A column that nobody reads. */
        MARK
    }

    private static final List<String> WAN_WORDS = List.of("万元", "万元", "w", "10K");
    private static final List<String> WAN_LINES = List.of("单位：万元", "单位：万元", "RMB in 10K", "币种：人民币 单位：万元");
    private static final List<String> REMARKS = List.of("", "", "正常投放", "未退款", "客户到店");

    final Layout layout;
    final UnitPlace unitPlace;
    final long multiple;
    final Totals totals;
    final boolean merged;
    final boolean cancelled;
    final CancelledBy cancelledBy;
    final boolean remarks;
    final boolean ruled;
    final boolean opening;
    final boolean titled;
    final boolean footed;
    final boolean sheetOfEachMonth;
    private final Random random;

    Shape(Random random) {
        this.random = random;
        this.layout = any(Layout.values());
        this.unitPlace = any(UnitPlace.values());
        this.multiple = unitPlace == UnitPlace.NONE || random.nextInt(4) == 0 ? 1 : WAN;
        this.totals = any(Totals.values());
        this.merged = random.nextInt(3) == 0;
        this.cancelled = layout != Layout.MONTHS_ACROSS && random.nextInt(3) == 0;
        this.opening = layout == Layout.DOWN && random.nextInt(4) == 0;
        this.titled = random.nextInt(3) == 0;
        this.footed = random.nextInt(5) == 0;
        this.cancelledBy = random.nextBoolean() ? CancelledBy.STATUS : any(CancelledBy.values());
        this.remarks = layout != Layout.MONTHS_ACROSS && random.nextInt(3) == 0;
        this.ruled = layout != Layout.MONTHS_ACROSS && random.nextInt(6) == 0;
        this.sheetOfEachMonth = layout != Layout.MONTHS_ACROSS && random.nextInt(4) == 0;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @Override
    public String toString() {
        return "%s, unit %s x %d, totals %s%s%s%s%s%s%s%s%s"
                .formatted(
                        layout,
                        unitPlace,
                        multiple,
                        totals,
                        merged ? ", merged" : "",
                        cancelled ? ", cancelled by " + cancelledBy : "",
                        remarks ? ", remarks" : "",
                        ruled ? ", ruled" : "",
                        opening ? ", opening balance" : "",
                        titled ? ", titled" : "",
                        footed ? ", footed" : "",
                        sheetOfEachMonth ? ", a sheet for each month" : "");
    }

    /** Lays lines out. */
    List<Sheet> sheets(SpendLines lines) {
        if (!sheetOfEachMonth) {
            return List.of(sheet("费用台账", lines.lines()));
        }
        List<Sheet> sheets = new ArrayList<>();
        for (int month = 1; month <= lines.months(); month++) {
            int wanted = month;
            List<SpendLine> ofMonth = lines.lines().stream()
                    .filter(line -> line.month() == wanted)
                    .toList();
            if (!ofMonth.isEmpty()) {
                sheets.add(sheet(month + "月", ofMonth));
            }
        }
        return sheets;
    }

    private Sheet sheet(String name, List<SpendLine> lines) {
        Sheet sheet = Sheet.of(name, unitPlace == UnitPlace.NUMBER_FORMAT && multiple == WAN ? "0.00####\"万\"" : "");
        if (titled) {
            sheet.rows().add(List.of("2025年市场费用台账"));
        }
        if (unitPlace == UnitPlace.LINE_ABOVE || unitPlace == UnitPlace.HEADING_AND_LINE_ABOVE) {
            sheet.rows().add(List.of("", "", multiple == WAN ? any(WAN_LINES) : "单位：元"));
        }
        if (layout == Layout.MONTHS_ACROSS) {
            across(sheet, lines);
        } else {
            down(sheet, lines);
        }
        if (footed) {
            sheet.rows().add(List.of("制表人：李娜"));
        }
        return sheet;
    }

    private String amountHeading() {
        String heading = any(AMOUNT_HEADINGS);
        String unit = multiple == WAN ? any(WAN_WORDS) : "元";
        return switch (unitPlace) {
            case HEADING_IN_BRACKETS, HEADING_AND_LINE_ABOVE -> heading + "（" + unit + "）";
            case HEADING -> heading + unit;
            default -> heading;
        };
    }

    private String amount(long cents) {
        String plain = new SpendLine(1, "", "", cents).amount(multiple);
        return unitPlace == UnitPlace.CELLS ? plain + (multiple == WAN ? "万" : "元") : plain;
    }

    private void down(Sheet sheet, List<SpendLine> lines) {
        List<String> header = new ArrayList<>(List.of("门店", layout == Layout.DAYS ? "日期" : any(MONTH_HEADINGS), "渠道"));
        if (cancelled) {
            header.add(
                    switch (cancelledBy) {
                        case STATUS -> "状态";
                        case REMARK, COUNTER_ENTRY -> "备注";
                        case MARK -> "标记";
                    });
        }
        if (remarks) {
            header.add("说明");
        }
        header.add(amountHeading());
        sheet.rows().add(header);
        if (ruled) {
            sheet.rows().add(new ArrayList<>(Collections.nCopies(header.size(), "--------")));
        }
        long all = lines.stream().mapToLong(SpendLine::cents).sum();
        if (totals == Totals.FIRST) {
            sheet.rows().add(total(any(TOTAL_WORDS), all, header.size()));
        }
        if (opening) {
            sheet.rows().add(total("上年结转", 123_450_000, header.size()));
        }
        String store = "";
        int first = 0;
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            SpendLine line = lines.get(i);
            if (!line.store().equals(store)) {
                first = sheet.rows().size();
                sum = 0;
            }
            boolean begins = !line.store().equals(store);
            store = line.store();
            sum += line.cents();
            sheet.rows().add(row(begins || !merged ? store : "", line, cancelledBy == CancelledBy.STATUS ? "已付款" : ""));
            if (cancelled && random.nextInt(4) == 0) {
                sheet.rows().add(row(merged ? "" : store, line, cancelledBy == CancelledBy.MARK ? "作废" : "已取消"));
                if (cancelledBy == CancelledBy.COUNTER_ENTRY) {
                    SpendLine back = new SpendLine(line.month(), line.store(), line.channel(), -line.cents());
                    sheet.rows().add(row(merged ? "" : store, back, "冲销"));
                }
            }
            boolean ends = i + 1 == lines.size() || !lines.get(i + 1).store().equals(store);
            if (ends && merged && sheet.rows().size() - first > 1) {
                sheet.merges().add(new Sheet.Merge(0, first, sheet.rows().size() - 1));
            }
            if (ends && totals == Totals.OF_EACH_STORE) {
                sheet.rows().add(total(store + " 小计", sum, header.size()));
            }
        }
        if (totals == Totals.LAST) {
            sheet.rows().add(total(any(TOTAL_WORDS), all, header.size()));
        }
    }

    private List<String> row(String store, SpendLine line, String status) {
        String time = layout == Layout.DAYS
                ? "2025-%02d-%02d".formatted(line.month(), 1 + random.nextInt(28))
                : "2025-%02d".formatted(line.month());
        List<String> row = new ArrayList<>(List.of(store, time, line.channel()));
        if (cancelled) {
            row.add(status);
        }
        if (remarks) {
            row.add(any(REMARKS));
        }
        row.add(amount(line.cents()));
        return row;
    }

    private List<String> total(String word, long cents, int width) {
        List<String> row = new ArrayList<>(Collections.nCopies(width, ""));
        row.set(0, word);
        row.set(width - 1, amount(cents));
        return row;
    }

    private void across(Sheet sheet, List<SpendLine> lines) {
        int months = lines.stream().mapToInt(SpendLine::month).max().orElseThrow();
        boolean yearInHeading = !titled || random.nextBoolean();
        boolean sums = random.nextBoolean();
        List<String> header = new ArrayList<>(List.of("门店", "渠道"));
        for (int month = 1; month <= months; month++) {
            String unit = unitPlace == UnitPlace.HEADING_IN_BRACKETS
                            || unitPlace == UnitPlace.HEADING
                            || unitPlace == UnitPlace.HEADING_AND_LINE_ABOVE
                    ? "（" + (multiple == WAN ? "万元" : "元") + "）"
                    : "";
            header.add((yearInHeading ? "2025年" : "") + month + "月" + unit);
        }
        if (sums) {
            header.add("合计");
        }
        sheet.rows().add(header);
        long[] all = new long[months + 1];
        List<List<String>> rows = new ArrayList<>();
        String store = "";
        int first = sheet.rows().size() + (totals == Totals.FIRST ? 1 : 0);
        List<String> pairs = lines.stream()
                .map(line -> line.store() + "|" + line.channel())
                .distinct()
                .toList();
        for (String pair : pairs) {
            String[] names = pair.split("\\|");
            long[] cents = new long[months + 1];
            for (SpendLine line : lines) {
                if (line.store().equals(names[0]) && line.channel().equals(names[1])) {
                    cents[line.month() - 1] += line.cents();
                    cents[months] += line.cents();
                }
            }
            for (int i = 0; i <= months; i++) {
                all[i] += cents[i];
            }
            boolean begins = !names[0].equals(store);
            if (begins && merged && !store.isEmpty() && first + rows.size() - begin(rows, first) > 1) {
                sheet.merges().add(new Sheet.Merge(0, begin(rows, first), first + rows.size() - 1));
            }
            store = names[0];
            rows.add(acrossRow(begins || !merged ? store : "", names[1], cents, sums));
        }
        if (merged && first + rows.size() - begin(rows, first) > 1) {
            sheet.merges().add(new Sheet.Merge(0, begin(rows, first), first + rows.size() - 1));
        }
        if (totals == Totals.FIRST) {
            sheet.rows().add(acrossRow(any(TOTAL_WORDS), "", all, sums));
        }
        sheet.rows().addAll(rows);
        if (totals == Totals.LAST) {
            sheet.rows().add(acrossRow(any(TOTAL_WORDS), "", all, sums));
        }
    }

    /** Returns where the block of the last row's store begins. */
    private static int begin(List<List<String>> rows, int first) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!rows.get(i).get(0).isEmpty()) {
                return first + i;
            }
        }
        return first;
    }

    private List<String> acrossRow(String store, String channel, long[] cents, boolean sums) {
        List<String> row = new ArrayList<>(List.of(store, channel));
        for (long each : sums ? cents : Arrays.copyOf(cents, cents.length - 1)) {
            row.add(each == 0 ? "" : amount(each));
        }
        return row;
    }

    static boolean isFigure(String cell) {
        try {
            new BigDecimal(cell);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
