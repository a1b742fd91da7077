package io.github.budget4s.report;

/**
 * Says which file went into a result.
 *
 * @param file the file as the user named it
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal; empty when the output does not show it
 * @param rowsUsed how many rows went into the result
 * @param rowsSkipped how many rows were skipped: titles, empty rows, totals, bad rows that the user chose to skip
 */
public record InputSummary(String file, String sha256, long rowsUsed, long rowsSkipped) {}
