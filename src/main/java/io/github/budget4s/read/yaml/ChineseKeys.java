package io.github.budget4s.read.yaml;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows Chinese words that people write for the keys of YAML files, which have one English name each. */
final class ChineseKeys {

    private static final Map<String, List<String>> KEYS = keys("""
            总额 total
            总预算 total
            年度总额 total
            备用金 reserve
            常态 regular
            常态费用 regular
            固定费用 regular
            渠道 channels channel
            渠道分组 groups
            分组 groups
            活动 activities activity
            目标 targets
            年 year
            年度 year
            年份 year
            规划年 year
            销售计划 sales_plan
            门店 stores store
            奖金 bonus
            岗位 roles
            预算 budget
            金额 amount budget
            每月 monthly
            月份 month months
            月 month months
            名称 name
            名字 name
            负责人 owner
            明细 items
            项目 items
            下限 min
            最少 min
            最低 min
            不低于 min
            上限 max cap
            最多 max
            最高 max
            不高于 max
            销量 sales
            销售 sales
            费用 spend
            漏斗 funnel
            政策 policy
            方案 plan
            计划 plan
            品牌 brand
            比例 rate
            封顶 cap
            阈值 thresholds
            预警线 thresholds
            黄线 yellow
            红线 red
            开业 opened
            语言 lang
            客户 customers
            """);

    private ChineseKeys() {}

    /** Finds the key, of those that there are, that a word stands for. */
    static Optional<String> of(String word, List<String> known) {
        return KEYS.getOrDefault(word.strip(), List.of()).stream()
                .filter(known::contains)
                .findFirst();
    }

    private static Map<String, List<String>> keys(String lines) {
        Map<String, List<String>> keys = new HashMap<>();
        lines.lines()
                .map(line -> Arrays.asList(line.split(" ")))
                .forEach(words -> keys.put(words.get(0), words.subList(1, words.size())));
        return keys;
    }
}
