package io.github.budget4s.read.leads;

import io.github.budget4s.read.columns.FileColumn;
import java.util.List;

/** A column that a file of leads may have, with the names under which it is found, the most telling first. */
public enum LeadColumn implements FileColumn {
    /** When the lead came in. */
    RECEIVED_AT("receivedat", "received", "线索时间", "留资时间", "进线时间", "接收时间", "下发时间", "创建时间", "createdat", "leadtime"),
    /** When somebody answered. */
    ANSWERED_AT(
            "answeredat",
            "answered",
            "首次跟进时间",
            "首次响应时间",
            "响应时间",
            "回复时间",
            "跟进时间",
            "首呼时间",
            "respondedat",
            "firstcontact"),
    /** The channel. */
    CHANNEL("channel", "渠道", "渠道名称", "来源", "来源渠道", "线索来源", "媒体", "平台", "source"),
    /** How near to an order it is. */
    TEMPERATURE("temperature", "热度", "线索热度", "意向级别", "级别", "等级", "意向", "grade"),
    /** Who has to answer. */
    PERSON("person", "顾问", "销售顾问", "跟进人", "客服", "邀约专员", "负责人", "agent", "salesperson"),
    /** The store. */
    STORE("store", "门店", "门店名称", "店名", "店铺", "经销商", "经销商名称", "经销店", "dealer", "shop", "storename", "dealership");

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    LeadColumn(String... names) {
        this.names = List.of(names);
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public Time time() {
        return this == RECEIVED_AT ? Time.DATE : Time.NONE;
    }
}
