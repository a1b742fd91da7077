package io.github.budget4s.report.board;

import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a general manager looks at in the morning: the results of several commands, one below the other.
 *
 * @param title what it is of
 * @param worst the worst flag of spend against budget, in all and of its channels; null where that cannot be said
 * @param parts in the order of the page
 */
public record Board(Message title, @Nullable Flag worst, List<BoardPart> parts) {

    public Board {
        parts = List.copyOf(parts);
    }
}
