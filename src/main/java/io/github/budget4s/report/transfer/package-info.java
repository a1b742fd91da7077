/** Money that was moved in a budget. */
@NullMarked
package io.github.budget4s.report.transfer;

import org.jspecify.annotations.NullMarked;
