@NullMarked
package io.github.budget4s.cli.report;

import org.jspecify.annotations.NullMarked;
