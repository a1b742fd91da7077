package io.github.budget4s.report.board;

import io.github.budget4s.analysis.variance.Dimension;
import io.github.budget4s.analysis.variance.Pace;
import io.github.budget4s.analysis.variance.Scope;
import io.github.budget4s.analysis.variance.VarianceCheck;
import io.github.budget4s.analysis.variance.VarianceRow;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.variance.VarianceReport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says at the top of a board how it stands.
 *
 * @param worst the worst flag of spend against budget, in all and of its channels; null where that cannot be said
 * @param sentence that in a sentence
 * @param more where the year will end, and the month that is running
 */
public record BoardVerdict(@Nullable Flag worst, Message sentence, List<Message> more) {

    public BoardVerdict {
        more = List.copyOf(more);
    }

    /** Says that nothing can be said. */
    public static BoardVerdict unknown() {
        return new BoardVerdict(null, Message.of("board.verdict-unknown"), List.of());
    }

    /** Says it of a check by channel. */
    public static BoardVerdict of(VarianceCheck check) {
        Flag worst = check.worst();
        Object month = check.request().month();
        Message sentence =
                switch (worst) {
                    case OK -> Message.of("board.verdict-ok", month);
                    case YELLOW -> Message.of("board.verdict-yellow", month, over(check, Flag.YELLOW));
                    case RED -> Message.of("board.verdict-red", month, over(check, Flag.RED));
                };
        List<Message> more = new ArrayList<>();
        more.add(year(check.whole(Scope.FULL_YEAR)));
        if (check.request().running() != null) {
            VarianceRow row = check.whole(Scope.RUNNING);
            Pace pace = Pace.of(
                    row, Objects.requireNonNull(row.outlook()), check.request().today());
            more.add(Message.of(
                    "board.running",
                    row.key(),
                    check.request().today().day(),
                    row.actual().plus(row.committed()),
                    row.budget(),
                    row.projection(),
                    pace.low(),
                    pace.high()));
            more.add(Message.of("board.running-days", pace.days(), pace.aDay()));
        }
        return new BoardVerdict(worst, sentence, more);
    }

    private static Message year(VarianceRow year) {
        VarianceRow.Ending ending = year.ending();
        Object ratio = year.ratio() == null ? "–" : year.ratio();
        return ending == null
                ? Message.of("board.year", year.key(), year.projection(), year.budget(), ratio)
                : Message.of(
                        "board.year-ending",
                        year.key(),
                        year.projection(),
                        year.budget(),
                        ratio,
                        ending.yellow(),
                        ending.red());
    }

    /** Lists what has a flag, each once with the scopes in which it has it. */
    private static List<Object> over(VarianceCheck check, Flag flag) {
        Map<Object, List<Object>> scopes = new LinkedHashMap<>();
        for (VarianceRow row : check.rows()) {
            if (row.flag() == flag) {
                scopes.computeIfAbsent(name(row), each -> new ArrayList<>()).add(VarianceReport.words(row.scope()));
            }
        }
        List<Object> over = new ArrayList<>();
        scopes.forEach((name, of) -> over.add(Message.of("board.over", name, of)));
        return over;
    }

    private static Object name(VarianceRow row) {
        if (row.isWhole()) {
            return Message.of("board.whole");
        }
        String channel = row.values().getOrDefault(Dimension.CHANNEL, "");
        return channel.isEmpty() ? VarianceReport.none(Dimension.CHANNEL) : channel;
    }
}
