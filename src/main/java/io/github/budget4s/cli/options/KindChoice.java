package io.github.budget4s.cli.options;

/** A kind of file that there is, by its name: {@code spend}. */
public record KindChoice(String name) {}
