package io.github.budget4s.cli;

import io.github.budget4s.cli.options.Options;
import io.github.budget4s.cli.options.OtherWords;
import io.github.budget4s.domain.message.Message;
import io.github.budget4s.domain.message.SpellingSuggestion;
import io.github.budget4s.domain.problem.Problem;
import io.github.budget4s.domain.problem.RefusedException;
import io.github.budget4s.domain.problem.RefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Shows the help of the program, of a command, or a page on what all commands have alike. */
final class HelpCommand implements Command {

    private static final List<String> PAGES = List.of("exit-codes", "environment", "files");

    private final Options options = new Options("help");
    private final List<String> words = options.arguments(
            "WORD", Stream.concat(CommandList.NAMES.stream(), PAGES.stream()).toList());

    HelpCommand() {
        options.help();
        options.language();
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
        Session session = run.session();
        CommandLine shown = CommandLineFactory.create(session);
        if (words.size() == 1 && PAGES.contains(words.get(0))) {
            session.writeLines(page(session, words.get(0)));
        } else {
            String text = CommandLineFactory.usage(session, named(shown));
            session.writeResult(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
        return ExitCode.OK;
    }

    /** Follows the words down from the program: {@code plan}, {@code check}. */
    private CommandLine named(CommandLine program) {
        CommandLine found = program;
        for (String word : words) {
            CommandLine next = found.getSubcommands().get(word);
            if (next == null) {
                throw unknown(word, found, program);
            }
            found = next;
        }
        return found;
    }

    private static RefusedException unknown(String word, CommandLine within, CommandLine program) {
        List<String> known = new ArrayList<>(within.getSubcommands().keySet());
        if (within.equals(program)) {
            known.addAll(PAGES);
        }
        Message message = SpellingSuggestion.of(word, known)
                .or(() -> OtherWords.command(word).filter(each -> each.startsWith("-") || known.contains(each)))
                .map(nearest -> Message.of("usage.unknown-command-nearest", word, nearest))
                .orElseGet(() -> Message.of("usage.unknown-command", word, known));
        return new RefusedException(Reason.USAGE, new Problem(null, message));
    }

    private static String page(Session session, String name) {
        ResourceBundle texts = session.localizer().language().bundle(CommandLineFactory.HELP_BUNDLE);
        StringBuilder page = new StringBuilder();
        for (int line = 0; texts.containsKey("page." + name + "." + line); line++) {
            page.append(texts.getString("page." + name + "." + line)).append('\n');
        }
        return page.toString();
    }
}
