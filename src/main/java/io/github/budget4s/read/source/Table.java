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

    /**
     * Opens it for lines, the names of the columns first, in an order that is the same each time.
     *
     * @param any conditions of which the lines meet one; none for all lines
     */
    RowFile lines(Set<TableCondition> any);

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
     * @param without conditions of which the lines that are added up meet none
     */
    void forEachGroup(List<TableUse> uses, Set<TableCondition> without, Predicate<TableRow> handler);

    /** Returns whether two lines have the same value in a column. */
    boolean hasTwice(int column);

    /**
     * Lists different texts of a column that have one of some letters or words, in any case.
     *
     * @param most how many at most
     */
    List<String> texts(int column, List<String> words, int most);
}
