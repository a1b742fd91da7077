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
import io.github.budget4s.report.Report;
import io.github.budget4s.report.board.Board;
import io.github.budget4s.report.board.BoardPart;
import io.github.budget4s.report.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
        made.add("variance", Message.of("board.part-variance"), new VarianceCommand());
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
                made.worst(),
                made.parts);
    }

    private void add(String name, Message title, Command command, String... arguments) {
        try {
            Report report = Delegation.report(command, run, List.of(arguments), given);
            parts.add(new BoardPart(name, title, report, List.of()));
        } catch (RefusedException e) {
            parts.add(new BoardPart(name, title, null, e.problems()));
        }
    }

    /** Returns the worst flag of the first part, spend against budget. */
    private Flag worst() {
        Report variance = parts.get(0).report();
        return variance == null
                ? Flag.OK
                : Flag.worst(variance.table().rows().stream()
                        .flatMap(List::stream)
                        .map(Cell::flag)
                        .filter(flag -> flag != null)
                        .toList());
    }
}
