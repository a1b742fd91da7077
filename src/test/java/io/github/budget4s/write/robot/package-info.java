@NullMarked
package io.github.budget4s.write.robot;

import org.jspecify.annotations.NullMarked;
