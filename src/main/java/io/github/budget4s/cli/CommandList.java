package io.github.budget4s.cli;

import io.github.budget4s.cli.allocate.AllocateCommand;
import io.github.budget4s.cli.check.CheckCommand;
import io.github.budget4s.cli.customers.CustomerCommands;
import io.github.budget4s.cli.forecast.ForecastCommand;
import io.github.budget4s.cli.kpi.KpiCommand;
import io.github.budget4s.cli.kpi.ServiceCommand;
import io.github.budget4s.cli.plan.PlanCalendarCommand;
import io.github.budget4s.cli.plan.PlanCheckCommand;
import io.github.budget4s.cli.plan.PlanScenarioCommand;
import io.github.budget4s.cli.report.ReportCommands;
import io.github.budget4s.cli.reserve.AuditPruneCommand;
import io.github.budget4s.cli.reserve.AuditVerifyCommand;
import io.github.budget4s.cli.reserve.NewRequest;
import io.github.budget4s.cli.reserve.RequestEvents;
import io.github.budget4s.cli.reserve.ReserveKeygenCommand;
import io.github.budget4s.cli.reserve.ReserveRepairCommand;
import io.github.budget4s.cli.reserve.ReserveStatusCommand;
import io.github.budget4s.cli.reserve.ReserveVerifyCommand;
import java.util.List;

/** Lists the commands of the program, and makes each when it is asked for. */
final class CommandList {

    private CommandList() {}

    /** The one list of commands, in the order in which help shows them. */
    static final List<String> NAMES = List.of(
            "init",
            "inspect",
            "budget",
            "allocate",
            "plan",
            "forecast",
            "variance",
            "claims",
            "check",
            "report",
            "kpi",
            "bonus",
            "response",
            "service",
            "customers",
            "reserve",
            "audit",
            "notify",
            "completion",
            "help");

    /** Makes the command of a name. */
    static Command make(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "inspect" -> new InspectCommand();
            case "budget" -> new BudgetCommand();
            case "allocate" -> new AllocateCommand();
            case "plan" ->
                new CommandGroup(name, new PlanCheckCommand(), new PlanCalendarCommand(), new PlanScenarioCommand());
            case "forecast" -> new ForecastCommand();
            case "variance" -> new VarianceCommand();
            case "claims" -> new ClaimsCommand();
            case "check" -> new CheckCommand();
            case "report" -> new CommandGroup(name, ReportCommands.all());
            case "kpi" -> new KpiCommand();
            case "bonus" -> new BonusCommand();
            case "response" -> new ResponseCommand();
            case "service" -> new ServiceCommand();
            case "customers" -> new CommandGroup(name, CustomerCommands.all());
            case "reserve" ->
                new CommandGroup(
                        name,
                        new ReserveKeygenCommand(),
                        NewRequest.command(),
                        RequestEvents.approve(),
                        RequestEvents.reject(),
                        RequestEvents.release(),
                        RequestEvents.giveBack(),
                        new ReserveStatusCommand(),
                        new ReserveVerifyCommand(),
                        new ReserveRepairCommand());
            case "audit" -> new CommandGroup(name, new AuditVerifyCommand(), new AuditPruneCommand());
            case "notify" -> new NotifyCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }
}
