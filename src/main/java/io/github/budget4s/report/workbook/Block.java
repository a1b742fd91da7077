package io.github.budget4s.report.workbook;

import io.github.budget4s.domain.message.Message;
import io.github.budget4s.report.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table of a sheet.
 *
 * @param name by which formulas of other blocks find it
 * @param heading what stands above it; null for the only one of its sheet
 * @param table its figures
 */
public record Block(String name, @Nullable Message heading, Table table) {}
