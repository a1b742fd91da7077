package io.github.budget4s.cli;

import io.github.budget4s.cli.options.OptionalValue;
import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.Value;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.json.RobotMessage;
import io.github.budget4s.write.robot.GroupRobot;
import io.github.budget4s.write.robot.RobotAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Posts the text of standard input to the group robot of a chat program. */
final class NotifyCommand implements Command {

    /** Holds the address where no file is named. */
    static final String VARIABLE = "BUDGET4S_NOTIFY_URL";

    /** Holds the secret of a DingTalk robot that asks for signatures, where it does not stand in the address's file. */
    static final String SECRET_VARIABLE = "BUDGET4S_NOTIFY_SECRET";

    private static final int MOST_SECONDS = 600;
    private static final int MOST_BYTES = 1 << 20;

    private final Options options = new Options("notify");

    private final OptionalValue<String> urlFile = options.value("--url-file", "FILE", String.class);

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
        RobotAddress address =
                address(run).orSecret(run.environment().variables().getOrDefault(SECRET_VARIABLE, ""));
        String text = text(run);
        Optional<Message> failure = new GroupRobot(
                        address,
                        run.environment().operator().clock(),
                        Duration.ofSeconds(timeout.get()),
                        Duration.ofSeconds(1))
                .post(RobotMessage.of(text));
        if (failure.isPresent()) {
            throw new RefusedException(Reason.INPUT_OUTPUT, new Problem(null, failure.get()));
        }
        return ExitCode.OK;
    }

    /** The address is never an argument: those are seen by everybody on the machine. */
    private RobotAddress address(Run run) {
        String name = urlFile.get();
        if (name == null) {
            String given = run.environment().variables().getOrDefault(VARIABLE, "");
            if (given.isBlank()) {
                throw new RefusedException(Reason.USAGE, "notify.no-address", VARIABLE);
            }
            return RobotAddress.of(given)
                    .orElseThrow(() -> new RefusedException(Reason.USAGE, "notify.address", VARIABLE));
        }
        Path file = run.resolve(name);
        try {
            return RobotAddress.of(Files.readString(file, StandardCharsets.UTF_8))
                    .orElseThrow(() -> new RefusedException(Reason.DATA, "notify.address", name));
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_MISSING, new Problem(Location.of(name), Message.of("notify.no-file")));
        }
    }

    private String text(Run run) {
        try {
            byte[] bytes = run.environment().in().readNBytes(MOST_BYTES);
            String text = new String(bytes, StandardCharsets.UTF_8).strip();
            if (text.isEmpty()) {
                throw new RefusedException(Reason.DATA, "notify.no-text");
            }
            return text;
        } catch (IOException e) {
            throw new RefusedException(Reason.INPUT_OUTPUT, "file.device", String.valueOf(e.getMessage()));
        }
    }
}
