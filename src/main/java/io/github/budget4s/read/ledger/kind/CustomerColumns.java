package io.github.budget4s.read.ledger.kind;

import io.github.budget4s.domain.customer.CustomerKeys;
import io.github.budget4s.domain.customer.JoinKey;
import io.github.budget4s.read.ledger.definition.CellType;
import io.github.budget4s.read.ledger.definition.LedgerColumn;
import io.github.budget4s.read.ledger.definition.Line;
import java.util.List;

/** The columns by which customers, their visits and contacts are joined, as the systems of dealers call them. */
final class CustomerColumns {

    private static final String CUSTOMER_NAMES =
            "客户编号 客户号 客户代码 客户编码 客户id 会员号 会员编号 会员卡号 customerid customerno customernumber";
    private static final String VEHICLE_NAMES =
            "车架号 vin vin码 vin号 底盘号 车辆识别代号 车辆识别码 车架号码 车架号vin 车架号(vin) chassis chassisno vehicleid";
    private static final String PHONE_NAMES =
            "手机号 手机号码 手机 电话 电话号码 联系电话 联系方式 客户电话 客户手机 客户手机号 移动电话 mobile tel telephone phonenumber";
    private static final String PLATE_NAMES = "车牌 车牌号 车牌号码 牌照 牌照号 号牌号码 plateno platenumber licenseplate licenceplate";

    private final LedgerColumn customer;
    private final LedgerColumn vehicle;
    private final LedgerColumn phone;
    private final LedgerColumn plate;

    /**
     * Makes the columns of a kind.
     *
     * @param type whether a line is known by them alone, or has a day
     */
    CustomerColumns(CellType type) {
        customer = LedgerColumn.of("customer", type, CUSTOMER_NAMES).ofMany();
        vehicle = LedgerColumn.of("vehicle", type, VEHICLE_NAMES).personal();
        phone = LedgerColumn.of("phone", type, PHONE_NAMES).personal();
        plate = LedgerColumn.of("plate", CellType.TEXT, PLATE_NAMES).personal();
    }

    LedgerColumn customer() {
        return customer;
    }

    LedgerColumn vehicle() {
        return vehicle;
    }

    LedgerColumn phone() {
        return phone;
    }

    LedgerColumn plate() {
        return plate;
    }

    /** Lists them, of which a table needs one. */
    List<LedgerColumn> all() {
        return List.of(customer, vehicle, phone, plate);
    }

    /** Returns whether a line has none of them that says anything. */
    boolean hasNone(Line line) {
        return hasNoneButPlate(line) && JoinKey.PLATE.normal(line.text(plate)).isEmpty();
    }

    boolean hasNoneButPlate(Line line) {
        return line.text(customer).isEmpty()
                && JoinKey.VEHICLE.normal(line.text(vehicle)).isEmpty()
                && JoinKey.PHONE.normal(line.text(phone)).isEmpty();
    }

    CustomerKeys of(Line line) {
        return new CustomerKeys(
                line.text(customer),
                JoinKey.VEHICLE.normal(line.text(vehicle)),
                JoinKey.PHONE.normal(line.text(phone)),
                JoinKey.PLATE.normal(line.text(plate)));
    }
}
