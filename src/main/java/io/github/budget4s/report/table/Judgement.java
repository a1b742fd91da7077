package io.github.budget4s.report.table;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;

/**
 * Says when a flag is red and when it is yellow, so that a workbook raises it anew where a figure or a threshold is
 * changed.
 *
 * @param red a formula that is true or false
 * @param yellow one that counts where it is not red
 */
public record Judgement(Formula red, Formula yellow) {

    /** Returns the formula of the word. */
    public Formula word() {
        return Formula.of(
                "IF({0},{1},IF({2},{3},{4}))",
                red,
                new Formula.Words(message(Flag.RED)),
                yellow,
                new Formula.Words(message(Flag.YELLOW)),
                new Formula.Words(message(Flag.OK)));
    }

    static Message message(Flag flag) {
        return switch (flag) {
            case OK -> Message.of("flag.ok");
            case YELLOW -> Message.of("flag.yellow");
            case RED -> Message.of("flag.red");
        };
    }
}
