package io.github.budget4s.read.source;

/**
 * Names a sheet of a workbook.
 *
 * @param visible whether it is shown
 */
public record SheetName(String name, boolean visible) {}
