package io.github.budget4s.cli.options;

import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.util.Locale;
import java.util.regex.Pattern;

/** The option of a command that checks a journal against a head which was kept elsewhere: printed, or mailed. */
public final class HeadOption implements OptionGroup {

    /** The first sixteen digits are enough to tell heads apart, and can be typed from paper. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16,64}");

    private final Options options = new Options();

    private final OptionalValue<String> head = options.value("--head", "HASH", String.class);

    @Override
    public Options options() {
        return options;
    }

    /**
     * Returns with what a hash of the journal is to begin, empty when none was given.
     *
     * @throws RefusedException when what is given is no hash
     */
    public String head() {
        String given = head.get();
        if (given == null) {
            return "";
        }
        String wanted = given.strip().toLowerCase(Locale.ROOT);
        if (!HASH.matcher(wanted).matches()) {
            throw new RefusedException(Reason.USAGE, "usage.head", given);
        }
        return wanted;
    }
}
