@NullMarked
package io.github.budget4s.cli.robot;

import org.jspecify.annotations.NullMarked;
