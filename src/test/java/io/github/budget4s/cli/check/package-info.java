@NullMarked
package io.github.budget4s.cli.check;

import org.jspecify.annotations.NullMarked;
