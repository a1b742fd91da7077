/** After-sales: what the workshop did by month or day. */
@NullMarked
package io.github.budget4s.read.service;

import org.jspecify.annotations.NullMarked;
