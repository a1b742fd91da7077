package io.github.budget4s.cli;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.domain.problem.Location;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import io.github.budget4s.render.json.RobotMessage;
import io.github.budget4s.write.robot.GroupRobot;
import io.github.budget4s.write.robot.RobotAddress;
import io.github.budget4s.write.robot.TextParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the group robot that a user means, and posts texts to it. */
public final class Robot {

    /** Holds the address where no file is named. */
    private static final String VARIABLE = "BUDGET4S_NOTIFY_URL";

    /** Holds the secret of a DingTalk robot that asks for signatures, where it does not stand in the address's file. */
    private static final String SECRET_VARIABLE = "BUDGET4S_NOTIFY_SECRET";

    private static final int LONGEST_ADDRESS = 4096;

    /** How long is waited before the first retry. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final RobotAddress address;
    private final GroupRobot robot;

    private Robot(RobotAddress address, GroupRobot robot) {
        this.address = address;
        this.robot = robot;
    }

    /**
     * Finds the robot.
     *
     * @param file the file with its address; null for the one of the environment
     * @param timeout how long is waited for a connection, and again for an answer
     * @throws RefusedException when there is no address, or the file cannot be read
     */
    public static Robot find(Run run, @Nullable String file, Duration timeout) {
        RobotAddress address =
                address(run, file).orSecret(run.environment().variables().getOrDefault(SECRET_VARIABLE, ""));
        return new Robot(
                address, new GroupRobot(address, run.environment().operator().clock(), timeout, PAUSE));
    }

    /** The address is never an argument: those are seen by everybody on the machine. */
    private static RobotAddress address(Run run, @Nullable String file) {
        if (file == null) {
            String given = run.environment().variables().getOrDefault(VARIABLE, "");
            if (given.isBlank()) {
                throw new RefusedException(Reason.USAGE, "notify.no-address", VARIABLE);
            }
            return RobotAddress.of(given)
                    .orElseThrow(() -> new RefusedException(Reason.USAGE, "notify.address", VARIABLE));
        }
        Path path = run.resolve(file);
        if (OthersAccess.isWritable(path)) {
            throw new RefusedException(Reason.DATA, new Problem(Location.of(file), Message.of("notify.file-writable")));
        }
        if (OthersAccess.isOpen(path)) {
            run.session().tell(List.of(Note.warning("notify.file-open", file)), ColorChoice.NEVER);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return RobotAddress.of(new String(in.readNBytes(LONGEST_ADDRESS), StandardCharsets.UTF_8))
                    .orElseThrow(() -> new RefusedException(Reason.DATA, "notify.address", file));
        } catch (IOException e) {
            throw new RefusedException(
                    Reason.INPUT_MISSING, new Problem(Location.of(file), Message.of("notify.no-file")));
        }
    }

    /** Returns whether it takes pictures, which robots of DingTalk do not. */
    public boolean takesPictures() {
        return !address.isDingTalk();
    }

    /**
     * Posts a text, in as many messages as it takes.
     *
     * @throws RefusedException when the robot did not take all of it; what comes behind is then not posted
     */
    public void post(String text) {
        postParts(TextParts.of(text, address.mostBytes()).stream()
                .map(RobotMessage::of)
                .toList());
    }

    /**
     * Posts a text and a picture that goes with it. Where the robot takes none, the text goes as Markdown, and it is
     * said that the picture was not posted.
     *
     * @param text empty where there is none
     * @param picture as {@link PictureFile} has it
     * @throws RefusedException when the robot did not take all of it; what comes behind is then not posted
     */
    public void post(Run run, String text, byte[] picture) {
        if (takesPictures()) {
            if (!text.isEmpty()) {
                post(text);
            }
            postParts(List.of(RobotMessage.ofPicture(picture)));
            return;
        }
        run.session().tell(List.of(Note.warning("notify.no-pictures")), ColorChoice.NEVER);
        if (!text.isEmpty()) {
            String title = text.lines().findFirst().orElse("");
            postParts(TextParts.of(RobotMessage.markdown(text), address.mostBytes()).stream()
                    .map(part -> RobotMessage.ofMarkdown(title, part))
                    .toList());
        }
    }

    private void postParts(List<String> messages) {
        for (int i = 0; i < messages.size(); i++) {
            Optional<Message> failure = robot.post(messages.get(i));
            if (failure.isPresent()) {
                throw new RefusedException(
                        Reason.INPUT_OUTPUT,
                        new Problem(
                                null,
                                messages.size() == 1
                                        ? failure.get()
                                        : Message.of("notify.part", failure.get(), i + 1, messages.size())));
            }
        }
    }
}
