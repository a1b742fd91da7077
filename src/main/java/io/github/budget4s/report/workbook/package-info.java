/** The workbook: sheets of tables whose figures follow from each other, in no format and no language yet. */
@NullMarked
package io.github.budget4s.report.workbook;

import org.jspecify.annotations.NullMarked;
