/** The commands for customers. */
@NullMarked
package io.github.budget4s.cli.customers;

import org.jspecify.annotations.NullMarked;
