@NullMarked
package io.github.budget4s.report;

import org.jspecify.annotations.NullMarked;
