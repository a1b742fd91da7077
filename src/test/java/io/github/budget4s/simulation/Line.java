package io.github.budget4s.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A line of the ledger.
 *
 * @param day the day that stands on the paper
 * @param entered the day from which on it is in the books
 * @param what its words
 * @param cents the amount
 */
record Line(LocalDate day, LocalDate entered, Words what, long cents) {

    static final String HEADER = "日期,渠道,活动,类别,金额,状态,合同号,款项性质,归属月份,开始日期,结束日期\n";

    /**
     * The words of a line; empty where there are none.
     *
     * @param status whether it is ordered or paid
     * @param reference the number of the order
     * @param stage which part of an order it is
     * @param month the month that it says it is for
     * @param from the first day that it says it is for
     * @param to the last day
     */
    record Words(
            String channel,
            String activity,
            String status,
            String reference,
            String stage,
            String month,
            String from,
            String to) {

        static Words of(String channel, String reference) {
            return new Words(channel, "", "已付", reference, "", "", "", "");
        }

        Words with(String otherStatus, String otherStage) {
            return new Words(channel, activity, otherStatus, reference, otherStage, month, from, to);
        }

        Words forMonth(String other) {
            return new Words(channel, activity, status, reference, stage, other, from, to);
        }

        Words forActivity(String other) {
            return new Words(channel, other, status, reference, stage, month, from, to);
        }

        Words forDays(LocalDate first, LocalDate last) {
            return new Words(channel, activity, status, reference, stage, month, first.toString(), last.toString());
        }
    }

    String csv() {
        return String.join(
                        ",",
                        day.toString(),
                        what.channel,
                        what.activity,
                        what.activity.isEmpty() ? "常态" : "",
                        BigDecimal.valueOf(cents, 2).toPlainString(),
                        what.status,
                        what.reference,
                        what.stage,
                        what.month,
                        what.from,
                        what.to)
                + "\n";
    }
}
