package io.github.budget4s.cli.options;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Begins the descriptions of options and arguments as picocli takes them. */
final class OptionSpecs {

    private static final String SEPARATOR = ", ";

    private OptionSpecs() {}

    /** Tells the names apart, of which there are one or two: {@code -q, --quiet}. */
    private static String[] each(String names) {
        int comma = names.indexOf(SEPARATOR);
        return comma < 0
                ? new String[] {names}
                : new String[] {names.substring(0, comma), names.substring(comma + SEPARATOR.length())};
    }

    static OptionSpec.Builder flagOption(String names) {
        return OptionSpec.builder(each(names)).type(boolean.class);
    }

    static OptionSpec.Builder option(String names, String label, Class<?> type) {
        return builder(names, label, type).type(type);
    }

    static OptionSpec.Builder listOption(String names, String label, Class<?> type) {
        return builder(names, label, type).type(List.class).auxiliaryTypes(type);
    }

    /** What completion offers is what the option takes, looked up when it is asked for. */
    private static OptionSpec.Builder builder(String names, String label, Class<?> type) {
        OptionSpec.Builder builder = OptionSpec.builder(each(names)).paramLabel(label);
        return isChoice(type) ? builder.completionCandidates(() -> choices(type).iterator()) : builder;
    }

    static PositionalParamSpec.Builder argument(String label, Class<?> type, String index) {
        PositionalParamSpec.Builder builder =
                PositionalParamSpec.builder().type(type).paramLabel(label).index(index);
        return isChoice(type) ? builder.completionCandidates(() -> choices(type).iterator()) : builder;
    }

    /** Begins any number of words; {@code index} says at which places. */
    static PositionalParamSpec.Builder words(String label, String index) {
        return argument(label, List.class, index).auxiliaryTypes(String.class).arity("0..*");
    }

    private static boolean isChoice(Class<?> type) {
        return type.isEnum() || type == KindChoice.class;
    }

    private static Collection<String> choices(Class<?> type) {
        return type.isEnum() ? OptionForms.choices(type) : InputColumns.kinds();
    }
}
