package io.github.budget4s.cli;

import io.github.budget4s.render.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A folder to start from, with sample files that can be read at once. */
public enum ProjectTemplate {
    /** A store with three years of sales and a plan with all its parts. */
    ANNUAL(true),
    /** A store without three years of sales, which spreads by its sales plan. */
    NEW_STORE(false),
    /** A small store with the least that is needed. */
    SMALL(true),
    /** A plan over 7,600,000 yuan that a store published, put right. */
    PLAN(true),
    /** A group of three stores, one of them new. */
    GROUP(true);

    /** What every template has as YAML, each with its schema. */
    private static final List<String> YAML_FILES = List.of("budget4s", "plan", "policy");

    private static final String RESOURCES = "/io/github/budget4s/";

    private final boolean sales;

    ProjectTemplate(boolean sales) {
        this.sales = sales;
    }

    /**
     * Holds a file of a template.
     *
     * @param name its name in the folder, with {@code /} before it where it stands in a folder below
     * @param purpose what it is for, a name that the language bundles have as {@code name.PURPOSE}
     * @param resource where the program has it
     */
    public record TemplateFile(String name, String purpose, String resource) {

        /**
         * Writes the file's content.
         *
         * @throws IOException when the stream cannot take it
         */
        public void writeTo(OutputStream out) throws IOException {
            try (InputStream in = ProjectTemplate.class.getResourceAsStream(RESOURCES + resource)) {
                if (in == null) {
                    throw new IllegalStateException("no resource " + resource);
                }
                in.transferTo(out);
            }
        }
    }

    public boolean hasSales() {
        return sales;
    }

    /** Returns the name that the command line has. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Lists its files, commented in a language. */
    public List<TemplateFile> files(Language language) {
        String folder = "init/" + optionName() + "/" + language.name().toLowerCase(Locale.ROOT) + "/";
        List<TemplateFile> files = new ArrayList<>();
        for (String name : YAML_FILES) {
            files.add(new TemplateFile(name + ".yaml", "init_" + name, folder + name + ".yaml"));
        }
        for (String name : sales ? List.of("sales", "spend", "funnel") : List.of("spend", "funnel")) {
            files.add(new TemplateFile(name + ".csv", "init_" + name, folder + name + ".csv"));
        }
        for (String name : YAML_FILES) {
            String schema = "schema/" + name + ".schema.json";
            files.add(new TemplateFile(schema, "init_schema", schema));
        }
        return files;
    }
}
