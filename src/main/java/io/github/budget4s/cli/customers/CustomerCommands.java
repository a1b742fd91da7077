package io.github.budget4s.cli.customers;

import io.github.budget4s.cli.Command;

/** Lists the commands for customers, in the order in which help shows them. */
public final class CustomerCommands {

    private CustomerCommands() {}

    /** Makes them. */
    public static Command[] all() {
        return new Command[] {new SegmentCommand(), new FollowupsCommand(), new ProtectCommand(), new EraseCommand()};
    }
}
