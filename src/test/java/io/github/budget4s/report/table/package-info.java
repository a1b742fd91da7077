@NullMarked
package io.github.budget4s.report.table;

import org.jspecify.annotations.NullMarked;
