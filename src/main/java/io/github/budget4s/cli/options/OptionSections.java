package io.github.budget4s.cli.options;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Shows the options that every command has under a heading of their own. A group of picocli's would do it too, but that
 * writes its synopsis at each start, which takes some milliseconds.
 */
final class OptionSections implements IHelpSectionRenderer {

    private static final String COMMON_HEADING = "usage.commonOptionListHeading";

    private final List<OptionSpec> common;

    private OptionSections(List<OptionSpec> common) {
        this.common = common;
    }

    /** Adds to a command the options that every one has. */
    static void addCommon(List<OptionSpec> common, CommandSpec command) {
        for (OptionSpec each : common) {
            command.addOption(each);
        }
        command.usageMessage().sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionSections(common));
    }

    @Override
    public String render(Help help) {
        List<OptionSpec> own = new ArrayList<>(help.commandSpec().options());
        own.removeAll(common);
        String heading = help.commandSpec().usageMessage().messages().getString(COMMON_HEADING, "");
        return help.optionListExcludingGroups(own)
                + help.createHeading(heading)
                + help.optionListExcludingGroups(common);
    }
}
