@NullMarked
package io.github.budget4s.read.json;

import org.jspecify.annotations.NullMarked;
