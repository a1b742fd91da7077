package io.github.budget4s.read.ledger.word;

import io.github.budget4s.read.value.CellText;
import io.github.budget4s.read.value.Simplified;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the words in a cell say of its row: that it sums up others, is a part of one, or is no line at all; what says
 * more stands first.
 */
public enum RowWord {
    /** The row is a part of the one above: 其中：新能源. */
    PART,
    /** The row says with what a ledger opens or closes: 上年结转, 期初余额, 过次页. */
    CARRIED_FORWARD,
    /** The row sums up others: 合计, 集团合计, 本年累计, Total: Campaigns. */
    TOTAL,
    /** The row compares others: 平均, 同比, average. */
    STATISTIC,
    /** The row stands below a table: 制表人：, 共 36 条, 第 1 页. */
    FOOTER,
    /** The row sums up others, or has a name that sounds like it: 全店, 城东店汇总, 积分累计, East Total. */
    PERHAPS_TOTAL,
    /** The row does not hold any more, wherever in it that stands: 作废, 已退款, void. */
    VOID,
    /** Nothing; it may be a name. */
    NONE;

    private static final int LONGEST = 60;

    /** What time a sum is of: 2024年1-3月, 一季度, 本年, 截至. */
    private static final String TIME =
            "第|[一二三四五六七八九十]{1,2}月|\\d{1,4}|[-~～至到./]|年初至今|截至|上半年|下半年|半年|全年|本年度?|当年|今年|去年|上年度?|年度|年|第?[一二三四]季度?|q[1-4]"
                    + "|本季度?|当季|季度?|本月|当月|上月|月份|月度|月|本周|上周|周|本日|当日|今日|日|本期|当期|上期|期间|本页|页";
    /** What a sum is of besides a name. */
    private static final String WHOLE = "集团|公司|全部|所有|全体|全国|全省|全市|全区|大区|区域|各|全|总|门店|店|渠道|车型|车系|活动|媒体|平台|项目|品牌|部门"
            + "|线上|线下|费用|金额|销量|台数|数量|数据|支出|收入|预算|花费|消耗|投放|线索|订单|报表|分类|计划|账户|广告系列|含税|不含税";

    private static final String KNOWN = "(?:" + TIME + "|" + WHOLE + ")";
    private static final String NUMBER = "(?:数|额|值|金额|数量|金额数|数据|行|栏)?";

    /** Words that end no name. */
    private static final String SUM = "(?:总合计|合计|小计|总计|共计|合总|总合)" + NUMBER;
    /** Words that may end a name: 积分累计. */
    private static final String GATHERED = "(?:累计|汇总|总和)" + NUMBER;

    /** 合计, with anything before it, or with what it is the total of behind a colon. */
    private static final Pattern TOTALS = Pattern.compile(".{0,20}" + SUM + "|" + KNOWN + "{0,8}" + GATHERED
            + "|(?:总计|合计|小计)[-:] ?(?:共\\d+[条行笔个].{0,4}|[^\\d\\s].{0,30})"
            + "|(?:grand|sub|overall|net)?[- ]?totals?|sum|.{1,30}[- ](?:grand total|sub-?total)s?"
            + "|total (?:units|sales|amount|spend|cost|budget|leads|orders|revenue|all|stores|channels|models)"
            + "|(?:grand )?totals? ?: ?[^\\d\\s].{0,40}");

    private static final Pattern WITHOUT_NAME = Pattern.compile(KNOWN + "{0,8}(?:" + SUM + "|" + GATHERED + ")"
            + "|(?:grand|sub|overall|net)?[- ]?totals?|(?:grand )?totals? ?: ?[^\\d\\s].{0,40}");

    private static final Pattern PERHAPS_TOTALS = Pattern.compile(
            ".{1,20}" + GATHERED + "|(?:.{0,20})(?:总额|总量|总数)"
                    + "|全部|全店|全公司|全集团|集团|全国|全渠道|全车型|全车系|全系|整体|总体"
                    + "|(?:全部|所有|全体|各)(?:的)?(?:门店|店|店铺|渠道|车型|车系|活动|媒体|平台|经销商|项目|品牌|部门)"
                    + "|.{1,30} totals?|all|overall|total for .{1,30}"
                    + "|all (?:the )?(?:stores|channels|models|dealers|shops|campaigns|activities|media|platforms|dealerships)");

    private static final Pattern PARTS = Pattern.compile("其中.*|of which.*|thereof.*|including ?:.*");

    private static final Pattern CARRIED = Pattern.compile(
            "(?:" + TIME + "|期初|期末|年初|年末|月初|月末|季初|季末){0,4}(?:余额|结转|结存|结余)(?:下年度?|下期|下月|次页|下页|本年|本期|本月)?" + NUMBER
                    + "|(?:期初|期末|年初|年末|月初|月末)数?|(?:承|接|承接|转|过|结转)(?:前|上|次|下)页"
                    + "|(?:opening|closing|beginning|ending) balance|(?:balance )?(?:brought|carried) (?:forward|down|over)"
                    + "|(?:balance )?[bc]/[fd]");

    private static final Pattern STATISTICS = Pattern.compile("(?:月|日|季|年)?(?:平均|均值)" + NUMBER
            + "|平均|(?:同比|环比)(?:增长|增减|变化)?(?:率|额|%)?|占比|(?:月|日)均|中位数" + "|averages?|avg|mean|median|yoy|mom");
    private static final Pattern MORE_STATISTICS =
            Pattern.compile("最大值?|最小值?|最高值?|最低值?|标准差|比重|增长率|增幅|完成率|达成率|max|maximum|min|minimum|share");

    private static final Pattern FOOTERS =
            Pattern.compile("(?:制表|编制|制单|填表|填报|审核|复核|审批|批准|打印|导出|生成|统计|更新|经办|主管|财务|会计|出纳|负责|签字|签名|盖章|报送|数据来源|来源|单位负责)"
                    + "(?:人|员|日期|时间|部门|单位|签字|主管|经理|负责人)?:.*|(?:备注|说明|注|附注|注意|提示|附)\\d*:.*|注\\d*[.、].*"
                    + "|[※*].*|(?:以上|上述|本表|此表).{2,}|以下(?:空白|无正文|无数据)|共\\d+(?:条|行|笔|项|个|家)(?:记录|数据)?|第\\d+页.{0,12}|共\\d+页"
                    + "|(?:prepared|reviewed|approved|printed|exported|checked) (?:by|on|at).*|(?:notes?|remarks?|source) ?:.*"
                    + "|page \\d+( of \\d+)?|\\d+ (?:rows|records)|(?:end of (?:report|table|data)).*");

    private static final Pattern UNIT_BEHIND = Pattern.compile("(.+?) ?[(\\[【][^()\\[\\]【】]{0,12}[)\\]】]");
    private static final String LETTERS = "计計和汇匯彙总總合全有各团團体體其余餘结結初末页頁均比位以述表共注註※*废廢消退冲沖销銷撤效驳駁绝絕关關不未";
    private static final List<String> ENGLISH = List.of(
            "total",
            "sum",
            "all",
            "of which",
            "thereof",
            "balance",
            "forward",
            "down",
            "b/",
            "c/",
            "average",
            "avg",
            "mean",
            "median",
            "yoy",
            "mom",
            " by",
            "page",
            "rows",
            "records",
            "end of",
            "max",
            "min",
            "share",
            "void",
            "cancel",
            "refund",
            "revers");
    private static final Pattern NOISE = Pattern.compile("^[*#【\\[\"“=\\s]+|[*#】\\]\"”=:\\s]+$");

    /**
     * Returns what a cell says where a name may stand.
     *
     * @param cell as it stands in the file
     */
    public static RowWord of(String cell) {
        if (cell.length() > LONGEST || !mayBeOne(cell)) {
            return NONE;
        }
        String word = simple(cell);
        String core = core(word);
        String compact = core.replace(" ", "");
        if (PARTS.matcher(word.replaceFirst("^[-—–· ]+", "")).matches()) {
            return PART;
        }
        if (matches(CARRIED, core, compact)) {
            return CARRIED_FORWARD;
        }
        if (matches(TOTALS, core, compact)) {
            return TOTAL;
        }
        if (matches(PERHAPS_TOTALS, core, compact)) {
            return PERHAPS_TOTAL;
        }
        if (matches(STATISTICS, core, compact)) {
            return STATISTIC;
        }
        if (FOOTERS.matcher(word.replace(" ", "")).matches()
                || FOOTERS.matcher(word).matches()) {
            return FOOTER;
        }
        return RemarkWord.isAlone(word) ? VOID : NONE;
    }

    /** Returns whether a cell is surely a word for a total. */
    public static boolean isTotal(String cell) {
        return of(cell) == TOTAL;
    }

    /** Returns what a cell says where a time should stand, so that no name can be meant. */
    public static RowWord whereATimeStands(String cell) {
        RowWord word = of(cell);
        if (word == PERHAPS_TOTAL) {
            return TOTAL;
        }
        if (word == NONE && cell.length() <= LONGEST && !cell.isEmpty() && !Character.isDigit(cell.charAt(0))) {
            String core = core(simple(cell));
            return matches(MORE_STATISTICS, core, core.replace(" ", "")) ? STATISTIC : NONE;
        }
        return word;
    }

    /** Returns what a cell says where any text may stand, so that a word for a total alone counts: 摘要, 科目. */
    public static RowWord amongOtherText(String cell) {
        RowWord word = of(cell);
        if (word == TOTAL) {
            String core = core(simple(cell));
            return matches(WITHOUT_NAME, core, core.replace(" ", "")) ? TOTAL : PERHAPS_TOTAL;
        }
        return word == STATISTIC || word == FOOTER ? NONE : word;
    }

    /** Returns the name before a word for a total: 城东店 of 城东店 汇总; an empty one where there is none. */
    public static String nameBefore(String cell) {
        String plain = plain(cell);
        String word = Simplified.of(plain);
        String name = core(word)
                .replaceFirst("(?:" + SUM + "|" + GATHERED + "|[- ](?:sub-?|grand )?totals?)$", "")
                .strip();
        // As the file has it: letters are simplified one by one.
        int at = word.indexOf(name);
        return plain.substring(at, at + name.length());
    }

    private static boolean matches(Pattern pattern, String core, String compact) {
        // 合 计 is often spread out with blanks to look wider.
        return pattern.matcher(core).matches() || pattern.matcher(compact).matches();
    }

    /** Brings a cell to half width, small and simplified letters. */
    private static String simple(String cell) {
        return Simplified.of(plain(cell));
    }

    private static String plain(String cell) {
        return CellText.plain(cell).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /** Takes off a unit in brackets behind a word, stars, and a colon at the end. */
    private static String core(String word) {
        String core = NOISE.matcher(word).replaceAll("");
        Matcher unit = UNIT_BEHIND.matcher(core);
        return unit.matches() ? NOISE.matcher(unit.group(1)).replaceAll("") : core;
    }

    /** Looks for letters of which every word here has one; most names have none. */
    private static boolean mayBeOne(String cell) {
        boolean hasColon = false;
        boolean hasAnyLetter = false;
        boolean hasLatin = false;
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (LETTERS.indexOf(letter) >= 0) {
                return true;
            }
            hasColon |= letter == ':' || letter == '：';
            boolean isLetter = Character.isLetter(letter);
            hasAnyLetter |= isLetter;
            hasLatin |= isLetter && !Simplified.isHan(letter);
        }
        return (hasColon && hasAnyLetter) || (hasLatin && hasEnglishWord(cell));
    }

    private static boolean hasEnglishWord(String cell) {
        String small = CellText.plain(cell).toLowerCase(Locale.ROOT);
        for (String word : ENGLISH) {
            if (small.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
