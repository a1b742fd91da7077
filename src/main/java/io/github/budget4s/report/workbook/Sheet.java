package io.github.budget4s.report.workbook;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.report.table.Formula;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sheet.
 *
 * @param head what it is called
 * @param blocks its tables, one below the other
 * @param checks what must be nothing
 * @param changed a formula that counts what was changed since the sheet's plain values were made; null where all
 *     follows
 * @param pictures charts of its tables
 * @param remarks what is to be known of it
 * @param problems why its figures could not be made
 */
public record Sheet(
        Head head,
        List<Block> blocks,
        List<Check> checks,
        @Nullable Formula changed,
        List<Picture> pictures,
        List<Message> remarks,
        List<Problem> problems) {

    /**
     * What a sheet is called.
     *
     * @param name a short name
     * @param title what stands above it
     * @param unit what its figures are in
     */
    public record Head(Message name, Message title, Message unit) {

        /** Figures in yuan. */
        static Head inYuan(Message name, Message title) {
            return new Head(name, title, Message.of("workbook.unit"));
        }
    }

    public Sheet {
        blocks = List.copyOf(blocks);
        checks = List.copyOf(checks);
        pictures = List.copyOf(pictures);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    /** Makes a sheet for what could not be made: it says why, and so which file would fill it. */
    public static Sheet missing(Head head, List<Problem> problems) {
        return new Sheet(head, List.of(), List.of(), null, List.of(), List.of(), problems);
    }
}
