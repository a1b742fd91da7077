package io.github.budget4s.render.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextBundleTest {

    @ParameterizedTest
    @CsvSource({"messages, EN, ''", "messages, ZH, _zh", "help, EN, ''", "help, ZH, _zh"})
    void allTextsAreReadAsPropertiesReadsThem(String name, Language language, String suffix) throws IOException {
        Properties expected = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Language.class.getResourceAsStream("/io/github/budget4s/" + name + suffix + ".properties")),
                StandardCharsets.UTF_8)) {
            expected.load(reader);
        }

        ResourceBundle bundle = language.bundle(name);

        assertThat(bundle.keySet()).isEqualTo(expected.stringPropertyNames());
        for (String key : bundle.keySet()) {
            assertThat(bundle.getString(key)).as(key).isEqualTo(expected.getProperty(key));
        }
    }
}
