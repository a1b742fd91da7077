package io.github.budget4s.domain.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.budget4s.domain.name.NearNames.Group;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

    @ParameterizedTest
    @CsvSource({
        "抖音, 抖音信息流",
        "抖音, 抖音（投流）",
        "汽车之家, 汽车之加",
        "汽车之家, 汽车家",
        "懂车帝, 懂车帝APP",
        "Douyin, Douyn",
        "Douyin, Douyins",
        "Autohome, Autohone",
        "城东店, 城东旗舰店",
        "车展, 春季车展"
    })
    void findsWhatIsPerhapsOne(String one, String other) {
        assertThat(NearNames.of(List.of(List.of(one), List.of(other))))
                .containsExactly(new Group(one, List.of(other), false));
        // Whoever uses both means two things.
        assertThat(NearNames.of(List.of(List.of(one, other), List.of(other)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "抖音, 抖 音",
                "DOU+, Dou+",
                "城东店（总）, 城东店-总",
                "0755, 755",
                "快手, [快手]",
                "已购, 己购",
                "VIP, V\u0406P",
                "CR-V, CR–V"
            })
    void findsWhatLooksAlikeInOneInputToo(String one, String other) {
        assertThat(NearNames.of(List.of(List.of(one), List.of(other))))
                .containsExactly(new Group(one, List.of(other), true));
        assertThat(NearNames.of(List.of(List.of(one, other)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "城东1店, 城东2店",
        "1号店, 2号店",
        "城东店, 城西店",
        "城东一店, 城东二店",
        "A店, B店",
        "活动1, 活动10",
        "6店, 城东16店",
        "车展, 车展第二期",
        "春季团购会, 秋季团购会",
        "KOL, KOC",
        "plan a, plan b",
        "抖音, 快手",
        "微信, 微博",
        "官网, 官微",
        "百度, 百家号",
        "0755, 0756",
        "0750, 750x",
        "2026-04, 2026-05"
    })
    void leavesOthersAlone(String one, String other) {
        assertThat(NearNames.of(List.of(List.of(one), List.of(other)))).isEmpty();
    }

    @Test
    void keepsTheNameOfTheFirstInputAndEachNameInOneGroup() {
        assertThat(NearNames.of(List.of(List.of("抖音", "快手", ""), List.of("抖音信息流", "抖音直播", "快手", ""), List.of("抖 音"))))
                .containsExactly(new Group("抖音", List.of("抖音直播", "抖音信息流", "抖 音"), true));
        assertThat(NearNames.of(List.of(List.of("抖 音", "抖音")))).containsExactly(new Group("抖音", List.of("抖 音"), true));
    }

    /** Each would be held against all others, which takes too long. */
    @Test
    void ofVeryManyNamesNothingIsSaid() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 999; i++) {
            names.add("店" + i);
        }
        names.add("抖音");
        names.add("抖 音");

        assertThat(NearNames.of(List.of(names.subList(1, names.size())))).hasSize(1);
        assertThat(NearNames.of(List.of(names))).isEmpty();
    }
}
