/** Sends texts to the group robots of chat programs. */
@NullMarked
package io.github.budget4s.write.robot;

import org.jspecify.annotations.NullMarked;
