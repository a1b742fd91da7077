/** Sends texts to the group robots of chat programs. */
@NullMarked
package io.github.budget4s.cli.robot;

import org.jspecify.annotations.NullMarked;
