package io.github.budget4s.cli.report;

import io.github.budget4s.cli.ClaimsCommand;
import io.github.budget4s.cli.Command;
import io.github.budget4s.cli.Delegation;
import io.github.budget4s.cli.Run;
import io.github.budget4s.cli.VarianceCommand;
import io.github.budget4s.cli.allocate.AllocateCommand;
import io.github.budget4s.cli.forecast.ForecastCommand;
import io.github.budget4s.cli.kpi.KpiCommand;
import io.github.budget4s.cli.plan.PlanCalendarCommand;
import io.github.budget4s.cli.reserve.ReserveStatusCommand;
import io.github.budget4s.domain.flag.Flag;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.report.board.Board;
import io.github.budget4s.report.board.BoardPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a board, each by its command; one that cannot be made says why, and the others stand. */
final class BoardParts {

    private final Run run;
    private final Map<String, List<String>> given;
    private final List<BoardPart> parts = new ArrayList<>();

    private BoardParts(Run run, Map<String, List<String>> given) {
        this.run = run;
        this.given = given;
    }

    /**
     * Makes a board.
     *
     * @param given options with their values, for the commands that know them
     */
    static Board board(Run run, Map<String, List<String>> given) {
        BoardParts made = new BoardParts(run, given);
        Flag whole = made.add("variance", Message.of("board.part-variance"), new VarianceCommand());
        Flag channels =
                made.add("channels", Message.of("board.part-channels"), new VarianceCommand(), "--by", "channel");
        made.add("allocation", Message.of("board.part-allocation"), new AllocateCommand());
        made.add("forecast", Message.of("board.part-forecast"), new ForecastCommand(), "sales");
        made.add("funnel", Message.of("board.part-funnel"), new KpiCommand(), "--stages");
        made.add("results", Message.of("board.part-results"), new KpiCommand());
        made.add("calendar", Message.of("board.part-calendar"), new PlanCalendarCommand());
        made.add("cuts", Message.of("board.part-cuts"), new VarianceCommand(), "--cuts");
        made.add("claims", Message.of("board.part-claims"), new ClaimsCommand());
        made.add("reserve", Message.of("board.part-reserve"), new ReserveStatusCommand());
        String store = run.project().store().name();
        return new Board(
                store == null ? Message.of("board.title") : Message.of("board.title-of", store),
                whole == null || channels == null ? null : Flag.worst(List.of(whole, channels)),
                made.parts);
    }

    /** Returns the worst flag of the part; null where it could not be made. */
    private @Nullable Flag add(String name, Message title, Command command, String... arguments) {
        try {
            Delegation.Made made = Delegation.report(command, run, List.of(arguments), given);
            parts.add(new BoardPart(name, title, made.report(), List.of()));
            return made.worst();
        } catch (RefusedException e) {
            parts.add(new BoardPart(name, title, null, e.problems()));
            return null;
        }
    }
}
