package io.github.budget4s.render;

import io.github.budget4s.report.Report;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a report in one format. */
public interface Renderer {

    /**
     * Writes the report. The stream is flushed and left open.
     *
     * @throws IOException when the stream cannot take it
     */
    void render(Report report, Style style, OutputStream out) throws IOException;
}
