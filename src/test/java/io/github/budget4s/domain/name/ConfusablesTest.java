package io.github.budget4s.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table comes from ICU, of 15 MB, which is not shipped; {@code -Dbudget4s.golden=rewrite} makes it anew. */
class ConfusablesTest {

    private static final String HEAD = """
            # Letters and figures that look like others, by the skeletons of Unicode 17's confusables.txt, as ICU has them.
            # Copyright © 1991-2025 Unicode, Inc. Licensed under the Unicode License V3, https://www.unicode.org/license.txt
            """;

    @Test
    void theTableIsThatOfIcu() throws IOException {
        String table = HEAD + table();
        if ("rewrite".equals(System.getProperty("budget4s.golden"))) {
            Files.writeString(Path.of("src/main/resources" + Confusables.TABLE), table);
        }
        byte[] kept = Objects.requireNonNull(Confusables.class.getResourceAsStream(Confusables.TABLE))
                .readAllBytes();
        assertThat(new String(kept, StandardCharsets.UTF_8)).isEqualTo(table);
    }

    private static String table() {
        SpoofChecker checker =
                new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
        Map<String, StringBuilder> alike = new TreeMap<>();
        for (int letter = '0'; letter <= Character.MAX_CODE_POINT; letter++) {
            String text = Character.toString(letter);
            boolean isWhole = Normalizer2.getNFKDInstance().isNormalized(text);
            String skeleton = isSeen(letter) && isWhole ? checker.getSkeleton(text) : text;
            if (!skeleton.equals(text) && !skeleton.isEmpty()) {
                alike.computeIfAbsent(skeleton, each -> new StringBuilder()).appendCodePoint(letter);
            }
        }
        StringBuilder table = new StringBuilder();
        alike.forEach((skeleton, letters) ->
                table.append(skeleton).append(' ').append(letters).append('\n'));
        return table.toString();
    }

    /** Marks, blanks and what nobody sees do not count in a name. */
    private static boolean isSeen(int character) {
        int type = UCharacter.getType(character);
        return UCharacter.isLetterOrDigit(character)
                || type == UCharacterCategory.LETTER_NUMBER
                || type == UCharacterCategory.OTHER_NUMBER
                || type == UCharacterCategory.OTHER_SYMBOL
                || type == UCharacterCategory.MATH_SYMBOL;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "王 敏", "王\u3000敏", "王\u00a0敏", "王\u200b敏", "\ufeff王敏", "王\u00ad敏", "王\ufe0f敏", "王\udb40\udd00敏",
                "王敏\udb40\udc61", "王\u034f敏", "王敏\u3164", "王敏\u115f", "王敏\uffa0", "\u202e王敏", "王\u2060敏", "王\u2800敏",
                "王\u180e敏", "王\u17b4敏", "王\u0085敏", "王\u0336敏", "王\u20dd敏", "“王敏”", "王-敏"
            })
    void theseAreWangMin(String name) {
        assertThat(Confusables.areAlike("王敏", name)).isTrue();
        assertThat(Confusables.areAlike(name, "王敏")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Li Wei, LI WEI",
        "Li Wei, Ｌｉ　Ｗｅｉ",
        "Wang Min, Wаng Min",
        "WANG, ꓪꓮꓠꓖ",
        "WANG, ᎳANG",
        "Wang, Wạng",
        "José, José",
        "Wang, \ud835\udc16ang",
        "Weiss, Weiß",
        "Ali, Alı",
        "ALI, ALİ",
        "WANG LI, WANG Ll",
        "Wang Min, Wang rnin",
        "WANG 0, WANG O",
        "口名, ロ名",
        "力名, カ名",
        "二名, ニ名",
        "工名, エ名",
        "一名, ー名",
        "王西, 王⻄",
        "高方, 高⽅",
        "李强, 李强",
        "王曰, 王日",
        "阿·明, 阿・明",
        "O'Li, O’Li"
    })
    void theseAreTwoSpellings(String one, String other) {
        assertThat(Confusables.areAlike(one, other)).isTrue();
        assertThat(Confusables.areAlike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"王敏, 王敏敏", "李强, 李刚", "赵磊, 赵雷", "Li Wei, Li Wen", "Wang Min, Min Wang", "张三, 张二", "店长, 店员", "A, B"})
    void theseAreTwoPeople(String one, String other) {
        assertThat(Confusables.areAlike(one, other)).isFalse();
    }
}
