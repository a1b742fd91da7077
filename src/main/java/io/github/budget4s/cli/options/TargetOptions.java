package io.github.budget4s.cli.options;

import java.util.List;

/** The options of a command that holds results against the plan's targets. */
public final class TargetOptions implements OptionGroup {

    private final Options options = new Options();

    private final Flag targets = options.flag("--targets");

    private final Value<FailOn> failOn = options.setting("--fail-on", "FLAG", FailOn.class, FailOn.NEVER);

    private final List<String> service = options.list("--service", "FILE", String.class);

    private final List<String> measures = options.list("--measures", "FILE", String.class);

    @Override
    public Options options() {
        return options;
    }

    /** Returns whether targets are wanted. */
    public boolean isAsked() {
        return targets.isGiven();
    }

    /** Returns from which flag on the exit code is one of its own. */
    public FailOn failOn() {
        return failOn.get();
    }

    /** Returns the files of after-sales that were named. */
    public List<String> service() {
        return service;
    }

    /** Returns the files of measures that were named. */
    public List<String> measures() {
        return measures;
    }
}
