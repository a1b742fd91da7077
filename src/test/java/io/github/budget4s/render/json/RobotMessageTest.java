package io.github.budget4s.render.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RobotMessageTest {

    @Test
    void aPictureGoesWithItsSum() {
        byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);

        // As openssl md5 and base64 write them.
        assertThat(RobotMessage.ofPicture(bytes))
                .isEqualTo("{\"msgtype\":\"image\",\"image\":"
                        + "{\"base64\":\"aGVsbG8=\",\"md5\":\"5d41402abc4b2a76b9719d911017c592\"}}");
    }

    @Test
    void markdownShowsATextAsItIs() {
        assertThat(RobotMessage.markdown("a_b *c* [d](e)\n# 10 > 9"))
                .isEqualTo("a\\_b \\*c\\* \\[d\\]\\(e\\)  \n\\# 10 \\> 9");
        assertThat(RobotMessage.ofMarkdown("检查", "a"))
                .isEqualTo("{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"检查\",\"text\":\"a\"}}");
    }
}
