package io.github.budget4s.report.table;

import io.github.budget4s.domain.calendar.DayRange;
import io.github.budget4s.domain.message.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Holds the cells that are put together out of others, as texts. Like {@link Cells} for this package alone. */
final class ComposedCells {

    private static final String SEPARATOR = "; ";

    private ComposedCells() {}

    /** Several values one after the other. */
    record Listed(List<Cell> parts) implements Cell {
        Listed {
            parts = List.copyOf(parts);
        }

        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            return parts.stream().map(part -> part.plain(format)).collect(Collectors.joining(SEPARATOR));
        }

        @Override
        public String display(CellFormatter format) {
            return parts.stream()
                    .map(part -> part.display(format))
                    .collect(Collectors.joining(format.text(Message.of("format.item-separator"))));
        }
    }

    /** A name and the days that it stands for. */
    record Dated(Cell name, DayRange days) implements Cell {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            String until = days.days() == 1 ? "" : "/" + days.last();
            return name.plain(format) + " " + days.first() + until;
        }

        @Override
        public String display(CellFormatter format) {
            String first = dayOfYear(days.first());
            String shown =
                    days.days() == 1 ? first : format.text(Message.of("format.days", first, dayOfYear(days.last())));
            return name.display(format) + " " + shown;
        }

        /** The year stands in the row's month already. */
        private static String dayOfYear(LocalDate day) {
            String iso = day.toString();
            return iso.substring(iso.indexOf('-', 1) + 1);
        }
    }

    /** A figure that something has to reach, or may not exceed. */
    record Limited(Cell name, boolean atLeast, Cell figure) implements Cell {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            return name.plain(format) + (atLeast ? " >= " : " <= ") + figure.plain(format);
        }

        @Override
        public String display(CellFormatter format) {
            return name.display(format) + (atLeast ? " ≥ " : " ≤ ") + figure.display(format);
        }
    }

    /** A value with a word in brackets behind it. */
    record Qualified(Cell value, Cell word) implements Cell {
        @Override
        public Kind kind() {
            return Kind.TEXT;
        }

        @Override
        public String plain(CellFormatter format) {
            return value.plain(format) + " (" + word.plain(format) + ")";
        }

        @Override
        public String display(CellFormatter format) {
            return format.text(Message.of("format.qualified", value.display(format), word.display(format)));
        }
    }
}
