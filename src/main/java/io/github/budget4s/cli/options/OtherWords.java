package io.github.budget4s.cli.options;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Knows Chinese words, and those of other programs, that people write for commands, options and choices, which have one
 * English name each.
 */
public final class OtherWords {

    private static final Map<String, List<String>> COMMANDS = words("""
            init 初始化 新建 开始 起步 new create
            inspect 查看 检视 读取 检查文件 show view
            budget 预算 预算建议 编制 申请 propose
            allocate 分配 分解 分摊 预算分配 spread split
            plan 方案 计划 规划 年度方案
            forecast 预测 预估 predict
            variance 差异 偏差 执行 预算执行 对比
            claims 申报 返利 报销 核销 claim
            check 检查 月度检查 核对
            report 报告 报表 看板
            kpi 指标 效果 投产 成效
            bonus 奖金 绩效 提成
            response 响应 线索响应
            service 售后 售后业绩
            customers 客户 客户分层 回访 customer
            reserve 备用金
            audit 审计 日志
            notify 通知 发送
            completion 补全
            help 帮助 说明
            exit-codes 退出码 返回码 exitcodes
            environment 环境变量 环境 env
            files 文件 文件格式
            xlsx excel
            html 网页 web
            png 图片 picture
            --help ? /? /h /help 选项
            --version version ver 版本
            """);

    private static final Map<String, List<String>> OPTIONS = words("""
            --total 总额 总预算 预算总额 年度预算 年度总额 预算
            --regular 常态 常态费用 固定费用
            --reserve 备用金
            --year 年 年份 年度 规划年
            --month 月 月份
            --sales 销量 销售 销售文件
            --spend 费用 花费 支出 费用文件
            --funnel 漏斗 漏斗文件
            --budget 预算文件
            --plan 方案 计划
            --policy 政策 商务政策
            --claims 申报
            --by 按 分组 维度
            --output 输出 保存 导出 out save
            --format 格式
            --lang 语言 language
            --explain 解释 说明 由来
            --amount 金额
            --purpose 用途
            --expected-return 预期回报 投产比 预期投产比
            --as-of 日期 截至 date
            --round 取整
            --horizon 月数 months
            --project 文件夹 项目 folder dir
            --help 帮助
            --version 版本
            """);

    private static final Map<String, List<String>> CHOICES = words("""
            channel 渠道 按渠道
            group 分组 渠道分组
            store 门店 按门店 店
            month 月份 月 按月
            activity 活动
            model 车型
            person 人员 跟进人 顾问
            role 岗位
            year 年 年份
            sales 销量 销售
            leads 线索
            spend 费用
            table 表格
            xlsx excel xls wps et 工作簿
            csv 文本
            md markdown
            zh cn chinese 中文 汉语 zh-cn zh_cn
            en english 英文 英语
            yellow 黄 黄线
            red 红 红线
            never 从不 不
            both 双向
            over 超支
            zero 零
            pooled 合并
            plan 方案 计划
            """);

    private OtherWords() {}

    /** Finds the command that a word stands for. */
    public static Optional<String> command(String word) {
        return first(
                COMMANDS, word, COMMANDS.values().stream().flatMap(List::stream).toList());
    }

    /** Finds the option, of those that there are, that a word stands for, with its dashes or without. */
    public static Optional<String> option(String word, Iterable<String> known) {
        return first(OPTIONS, word.replaceFirst("^-+", ""), known);
    }

    /** Finds the choice, of those that there are, that a word stands for. */
    public static Optional<String> choice(String word, Iterable<String> known) {
        return first(CHOICES, word, known);
    }

    private static Optional<String> first(Map<String, List<String>> words, String word, Iterable<String> known) {
        List<String> meant = words.getOrDefault(word.strip().toLowerCase(Locale.ROOT), List.of());
        for (String each : known) {
            if (meant.contains(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> words(String lines) {
        Map<String, List<String>> words = new HashMap<>();
        lines.lines().map(line -> line.split(" ")).forEach(line -> {
            for (int i = 1; i < line.length; i++) {
                words.computeIfAbsent(line[i], word -> new ArrayList<>()).add(line[0]);
            }
        });
        return words;
    }
}
