package io.github.budget4s.cli.check;

import io.github.budget4s.cli.Run;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what is looked at beside a check: where that fails it is said, and the check stands as it is. */
final class Drawings {

    private static final String PICTURE = "variance.png";

    private Drawings() {}

    /**
     * Makes something to look at.
     *
     * @param name what it is to be
     * @return null where it cannot be made
     */
    static <T> @Nullable T attempt(Run run, String name, Supplier<T> making) {
        try {
            return making.get();
        } catch (RefusedException e) {
            run.session().tell(e.problems(), e.count());
        } catch (RuntimeException | LinkageError | InternalError e) {
            // A Java without fonts ends a drawing with an error of its own.
            Problem fault = new Problem(Location.of(name), Message.of("usage.bug", e.toString()));
            run.session().tell(List.of(fault), 1);
        }
        run.session().tell(run.session().localizer().text("check.not-drawn", name));
        return null;
    }

    /** Draws a result for a chat; null where there is none, or it cannot be drawn. */
    static byte @Nullable [] png(Run run, @Nullable Report report) {
        return report == null
                ? null
                : attempt(run, PICTURE, () -> {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    try {
                        run.output().render(report, PICTURE, out);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out.toByteArray();
                });
    }
}
