package io.github.budget4s.read.source;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A table of a database, or what a query makes, in the place of a file: its lines one by one, or added up by the engine
 * that holds them.
 *
 * <p>Each method throws a {@link io.github.budget4s.domain.problem.RefusedException} that says what is wrong with the
 * connection, the table or the statement.
 */
public interface Table {

    /** Says what columns there are, in their order. */
    List<TableColumn> columns();

    /** Returns whether statements are told instead of being run, so that there are no lines. */
    boolean isDry();

    /** Opens it for all its lines, the names of the columns first, in an order that is the same each time. */
    RowFile lines();

    /** Opens it for some of its first lines. */
    RowFile sample(int lines);

    /**
     * Says by which columns, counted from 0, messages tell lines from one another; where the table has a key, that is
     * taken as far as these allow.
     *
     * @param names those of names and times
     * @param allowed all that are nobody's own
     */
    void placeBy(List<Integer> names, Set<Integer> allowed);

    /**
     * Hands on the sums of lines until there are no more or the handler answers false.
     *
     * @param uses for what each column is wanted
     * @return false when there is a figure that cannot be in a sum: only the lines say what it is
     */
    boolean forEachGroup(List<TableUse> uses, Predicate<TableRow> handler);

    /** Returns whether two lines have the same value in a column. */
    boolean hasTwice(int column);

    /** Returns whether any line has one of some letters or words, in any case, in one of some columns. */
    boolean hasAny(List<Integer> columns, List<String> words);
}
