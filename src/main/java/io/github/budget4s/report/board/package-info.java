/** The board: the results of several commands on one page, in no format and no language yet. */
@NullMarked
package io.github.budget4s.report.board;

import org.jspecify.annotations.NullMarked;
