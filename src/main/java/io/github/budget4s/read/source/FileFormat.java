package io.github.budget4s.read.source;

import java.nio.charset.Charset;
import java.util.List;

/** Says what a file turned out to be. */
public sealed interface FileFormat {

    /**
     * Delimited text.
     *
     * @param encoding how its bytes become characters
     * @param evidence how the encoding was found
     * @param delimiter what stands between the cells
     */
    record Delimited(Charset encoding, Evidence evidence, char delimiter) implements FileFormat {}

    /**
     * A sheet of an Excel workbook.
     *
     * @param sheet the sheet's name
     * @param others the names of the workbook's further sheets
     */
    record Sheet(String sheet, List<String> others) implements FileFormat {}

    /**
     * A text in which marks of its own say where a table and its cells are.
     *
     * @param kind what it is called: JSON, Markdown
     * @param encoding how its bytes become characters
     * @param evidence how the encoding was found
     */
    record Document(String kind, Charset encoding, Evidence evidence) implements FileFormat {}

    /**
     * A table of a database, or what a query makes.
     *
     * @param engine what the engine is called
     * @param summed whether the engine added its lines up
     */
    record OfDatabase(String engine, boolean summed) implements FileFormat {}

    /** How an encoding was found. */
    enum Evidence {
        /** The user said so. */
        CHOSEN,
        /** The file begins with a byte-order mark. */
        BYTE_ORDER_MARK,
        /** Every byte fits UTF-8. */
        VALID_UTF_8,
        /** Not every byte fits UTF-8. */
        NOT_UTF_8
    }
}
