package io.github.budget4s.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.message.Note.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageTest {

    /** What a record keeps of a command must not have names of customers in it, in nested messages neither. */
    @Test
    void textsOfPersonsAreHiddenAndFiguresAreNot() {
        Message message = Message.of("outer", "Zhang", 3, "", Message.of("inner", "Li", 4L));

        assertThat(message.withoutTexts())
                .isEqualTo(new Message("outer", List.of("***", 3, "", Message.of("inner", "***", 4L))));
        assertThat(message.withoutTexts("Li"::equals))
                .isEqualTo(new Message("outer", List.of("Zhang", 3, "", Message.of("inner", "***", 4L))));
    }

    @Test
    void aNoteSaysHowMuchItMatters() {
        assertThat(Note.information("k", 1)).isEqualTo(new Note(Level.INFORMATION, Message.of("k", 1)));
        assertThat(Note.warning("k", 1)).isEqualTo(new Note(Level.WARNING, Message.of("k", 1)));
    }
}
