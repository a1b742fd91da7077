package io.github.budget4s.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import io.github.budget4s.domain.message.Note;
import io.github.budget4s.render.Renderer;
import io.github.budget4s.render.Style;
import io.github.budget4s.report.InputSummary;
import io.github.budget4s.report.Report;
import io.github.budget4s.report.table.Cell;
import io.github.budget4s.report.table.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes one JSON object in UTF-8: {@code command}, {@code inputs}, {@code rows}, {@code totals}, {@code notes}.
 *
 * <p>Amounts are numbers with two decimals ({@code 12345.60}), ratios fractions with six, half up ({@code 0.083333}),
 * months strings, absent figures {@code null}.
 */
public final class JsonRenderer implements Renderer {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Override
    public void render(Report report, Style style, OutputStream out) throws IOException {
        // Through a writer: the generator for bytes stops at half a surrogate pair, which a user's file may hold.
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try (JsonGenerator json = FACTORY.createGenerator(writer)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(indented());
            json.writeStartObject();
            json.writeStringField("command", report.command());
            writeInputs(report.inputs(), json);
            writeRows(report.table(), style, json);
            writeTotals(report.table(), style, json);
            json.writeArrayFieldStart("notes");
            for (Note note : report.notes()) {
                json.writeString(style.localizer().text(note.message()));
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        writer.flush();
    }

    private static void writeInputs(List<InputSummary> inputs, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("inputs");
        for (InputSummary input : inputs) {
            json.writeStartObject();
            json.writeStringField("file", input.file());
            json.writeStringField("sha256", input.sha256());
            json.writeNumberField("rows_used", input.rowsUsed());
            json.writeNumberField("rows_skipped", input.rowsSkipped());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRows(Table table, Style style, JsonGenerator json) throws IOException {
        List<String> names = table.columns().stream().map(style::heading).toList();
        json.writeArrayFieldStart("rows");
        for (List<Cell> row : table.rows()) {
            json.writeStartObject();
            for (int index = 0; index < row.size(); index++) {
                json.writeFieldName(names.get(index));
                writeCell(row.get(index), style, json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTotals(Table table, Style style, JsonGenerator json) throws IOException {
        List<Cell> totals = table.totals();
        if (totals == null) {
            json.writeNullField("totals");
            return;
        }
        json.writeObjectFieldStart("totals");
        for (int index = 0; index < totals.size(); index++) {
            Cell cell = totals.get(index);
            if (!cell.isText() && !cell.isAbsent()) {
                json.writeFieldName(style.heading(table.columns().get(index)));
                writeCell(cell, style, json);
            }
        }
        json.writeEndObject();
    }

    private static void writeCell(Cell cell, Style style, JsonGenerator json) throws IOException {
        if (cell.isAbsent()) {
            json.writeNull();
        } else if (cell.isNumber()) {
            // Written as its digits stand: neither floating point nor an exponent can come in.
            json.writeNumber(cell.plain(style.localizer()));
        } else {
            json.writeString(cell.plain(style.localizer()));
        }
    }

    private static PrettyPrinter indented() {
        // The library's own line end is the machine's.
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = PrettyPrinter.DEFAULT_SEPARATORS
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        return printer;
    }
}
