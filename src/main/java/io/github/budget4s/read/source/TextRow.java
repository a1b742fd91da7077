package io.github.budget4s.read.source;

import java.util.List;

/** A row that holds its texts. */
record TextRow(long line, List<String> cells) implements Row {}
