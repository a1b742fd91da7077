@NullMarked
package io.github.budget4s.read.budget;

import org.jspecify.annotations.NullMarked;
