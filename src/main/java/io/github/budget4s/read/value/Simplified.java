package io.github.budget4s.read.value;

/** Knows the simplified letters that stand for traditional ones in headings, units and words of ledgers. */
public final class Simplified {

    private static final String TRADITIONAL = "專業個兩臨為書買產億從僅倉價會餘傳優儲關兌減淨準憑擊劃創別辦務動區協單佔賣廠歷壓縣雙發變號後員響團園"
            + "圍國圖圓場塊壞聲處備復複夠頭獎學寶實審寬對導壽將層屬歲幣師帳帶廣莊慶庫應廢開異棄張歸當錄態總戶執擴掃"
            + "報搶護擔擬擁擇掛據損換攝數斷無舊時顯暫術機雜權條來極構標樣檔橋檢樓歡歐畢氣匯彙漢溝沒潔測濟瀏漲潤溫灣"
            + "滿燈點熱愛狀獨現環電畫監盤蓋確碼礎禮離種積稱稅穩競筆簽簡類係緊紅約級紀純納紙線練組細終經綁結給絡絕統"
            + "繼績續維綜綠編緩縮網罰職聯勝腦範藥薦獲營補裝覽觀規視覺觸計訂認讓訓議記講許論設訪證評識訴詞試話該詳語"
            + "誤說請諾讀課調談賬負責敗貨質購貼貸貿費資賠賽贈踐車軌轉輪軟載輔輛輸輯達過運還這進遠連遲適選遞遺郵裏裡"
            + "鐘鋼錢鐵鋪銷鎖錯鎊長門閉問間隊階際陸險隨難靜頁項順須顧預領頻題額顏風飾館駁駕驗體齡齊臺萬與製註於東華"
            + "寧蘭蘇魯粵滬濱龍沖";

    private static final String LETTERS = "专业个两临为书买产亿从仅仓价会余传优储关兑减净准凭击划创别办务动区协单占卖厂历压县双发变号后员响团园"
            + "围国图圆场块坏声处备复复够头奖学宝实审宽对导寿将层属岁币师帐带广庄庆库应废开异弃张归当录态总户执扩扫"
            + "报抢护担拟拥择挂据损换摄数断无旧时显暂术机杂权条来极构标样档桥检楼欢欧毕气汇汇汉沟没洁测济浏涨润温湾"
            + "满灯点热爱状独现环电画监盘盖确码础礼离种积称税稳竞笔签简类系紧红约级纪纯纳纸线练组细终经绑结给络绝统"
            + "继绩续维综绿编缓缩网罚职联胜脑范药荐获营补装览观规视觉触计订认让训议记讲许论设访证评识诉词试话该详语"
            + "误说请诺读课调谈账负责败货质购贴贷贸费资赔赛赠践车轨转轮软载辅辆输辑达过运还这进远连迟适选递遗邮里里"
            + "钟钢钱铁铺销锁错镑长门闭问间队阶际陆险随难静页项顺须顾预领频题额颜风饰馆驳驾验体龄齐台万与制注于东华"
            + "宁兰苏鲁粤沪滨龙冲";

    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';

    private Simplified() {}

    /** Returns whether a letter is a Chinese one, which has one form alone but for being simplified. */
    public static boolean isHan(char letter) {
        return letter >= FIRST && letter <= LAST;
    }

    /** Returns a text with simplified letters, {@code 门店} for {@code 門店}; any other as it is. */
    public static String of(String text) {
        StringBuilder simplified = null;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int at = isHan(letter) ? TRADITIONAL.indexOf(letter) : -1;
            if (at >= 0) {
                simplified = simplified == null ? new StringBuilder(text) : simplified;
                simplified.setCharAt(i, LETTERS.charAt(at));
            }
        }
        return simplified == null ? text : simplified.toString();
    }
}
