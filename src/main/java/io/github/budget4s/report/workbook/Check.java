package io.github.budget4s.report.workbook;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.table.Formula;

/**
 * Something that must come to nothing as long as a sheet is right.
 *
 * @param what what is held against what
 * @param difference by how much they differ
 */
public record Check(Message what, Formula difference) {}
