package io.github.budget4s.cli;

import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Posts the text of standard input, and a picture if wanted, to the group robot of a chat program. */
final class NotifyCommand implements Command {

    private static final int MOST_SECONDS = 600;
    private static final int MOST_BYTES = 1 << 20;

    private final Options options = new Options("notify");

    private final OptionalValue<String> urlFile = options.value("--url-file", "FILE", String.class);

    private final OptionalValue<String> pictureFile = options.value("--picture", "FILE", String.class);

    private final Value<Integer> timeout = options.setting("--timeout", "SECONDS", Integer.class, 10);

    {
        options.language();
        // What failed looks at it.
        options.flag("-v, --verbose");
        options.help();
    }

    @Override
    public Options options() {
        return options;
    }

    @Override
    public boolean hasCommonOptions() {
        return false;
    }

    @Override
    public int execute(Run run) {
        if (timeout.get() < 1 || timeout.get() > MOST_SECONDS) {
            throw new RefusedException(Reason.USAGE, "notify.seconds", timeout.get(), MOST_SECONDS);
        }
        Robot robot = Robot.find(run, urlFile.get(), Duration.ofSeconds(timeout.get()));
        String picture = pictureFile.get();
        if (picture == null) {
            robot.post(text(run, false));
        } else {
            byte[] read = PictureFile.read(run.resolve(picture), picture);
            robot.post(run, text(run, true), read);
        }
        return ExitCode.OK;
    }

    /** @param mayBeEmpty whether there is something else to post */
    private String text(Run run, boolean mayBeEmpty) {
        try {
            byte[] bytes = run.environment().in().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new RefusedException(Reason.DATA, "notify.too-long", MOST_BYTES);
            }
            String text =
                    PlainText.ofLines(new String(bytes, StandardCharsets.UTF_8)).strip();
            if (text.isEmpty() && !mayBeEmpty) {
                throw new RefusedException(Reason.DATA, "notify.no-text");
            }
            return text;
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_OUTPUT, "file.device", String.valueOf(e.getMessage()));
        }
    }
}
