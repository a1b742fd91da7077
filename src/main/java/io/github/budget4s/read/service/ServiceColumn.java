package io.github.budget4s.read.service;

import io.github.budget4s.domain.measure.Measures;
import io.github.budget4s.domain.measure.Quantity;
import io.github.budget4s.read.columns.FileColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column that an after-sales file may have, with the names under which it is found, the most telling first. */
public enum ServiceColumn implements FileColumn {
    /** The day. */
    DATE(null, "date", "日期", "结算日期", "进厂日期", "统计日期", "day"),
    /** The month. */
    MONTH(null, "month", "月份", "年月", "月度", "统计月份", "月", "yearmonth", "period", "期间"),
    /** The year, where the month stands in a column of its own. */
    YEAR(null, "year", "年份", "年度", "年"),
    /** The store. */
    STORE(null, "store", "门店", "门店名称", "店名", "店铺", "经销商", "经销商名称", "经销店", "dealer", "shop", "storename", "dealership"),
    /** All output. */
    OUTPUT(Measures.OUTPUT, "output", "产值", "售后产值", "总产值", "营业额", "售后营业额", "aftersalesoutput", "turnover"),
    /** Output of maintenance packages. */
    PACKAGE_OUTPUT(Measures.PACKAGE_OUTPUT, "packageoutput", "套餐产值", "保养套餐产值", "保养套餐", "maintenancepackages"),
    /** Output of accident repair. */
    ACCIDENT_OUTPUT(Measures.ACCIDENT_OUTPUT, "accidentoutput", "事故产值", "事故维修产值", "事故车产值", "事故维修", "accidentrepair"),
    /** Output of insurance. */
    INSURANCE_OUTPUT(Measures.INSURANCE_OUTPUT, "insuranceoutput", "保险产值", "保险营业额", "保险", "insurance"),
    /** Vehicles that came in. */
    VEHICLES(Measures.VEHICLES, "vehicles", "进厂台次", "台次", "入厂台次", "维修台次", "车辆数", "servicevehicles"),
    /** Vehicles that an insurer paid for. */
    INSURANCE_VEHICLES(Measures.INSURANCE_VEHICLES, "insurancevehicles", "保险台次", "保险车辆数"),
    /** Maintenance packages sold. */
    PACKAGES(Measures.PACKAGES, "packages", "套餐数", "套餐销量", "套餐销售数", "servicepackages"),
    /** Vehicles that came back. */
    RETURNS(Measures.RETURNS, "returns", "返修", "返修台次", "返修数", "内返", "comebacks"),
    /** Satisfaction. */
    SATISFACTION(Measures.SATISFACTION_TIMES_VEHICLES, "satisfaction", "满意度", "客户满意度", "csi", "csi得分");

    private final @Nullable Quantity measure;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable; its type does not say so.
    private final List<String> names;

    ServiceColumn(@Nullable Quantity measure, String... names) {
        this.measure = measure;
        this.names = List.of(names);
    }

    /** Returns what the column holds; null when it holds no figure. */
    @Nullable
    Quantity measure() {
        return measure;
    }

    @Override
    public List<String> names() {
        return names;
    }
}
