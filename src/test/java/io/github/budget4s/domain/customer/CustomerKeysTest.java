package io.github.budget4s.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How keys are compared, and what of them is shown. */
class CustomerKeysTest {

    @ParameterizedTest
    @CsvSource({
        "13800001234, 13800001234",
        "138 0000 1234, 13800001234",
        "138-0000-1234, 13800001234",
        "+86 138-0000-1234, 13800001234",
        "008613800001234, 13800001234",
        "１３８００００１２３４, 13800001234",
        // An area code is a part of the number; so is what only looks like a country's.
        "(010) 8888 6666, 01088886666",
        "0571-88886666, 057188886666",
        "861380000123, 861380000123",
        "1380000123, 1380000123",
        "8888666, 8888666",
        "888866, ''",
        "138****1234, ''",
        "n/a, ''",
        "138000012a4, 1380000124"
    })
    void phonesAreTheirDigits(String written, String expected) {
        assertThat(JoinKey.PHONE.normal(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "lsvaa1234567, LSVAA1234567",
        "LSV AA-12.34·567, LSVAA1234567",
        "LSVAA1234567, LSVAA1234567",
        "京A·12345, 京A12345",
        "LSV****4567, ''",
        "'', ''",
        "~ab c-d, ~ab c-d"
    })
    void vehiclesAndPlatesAreCapitalsWithoutBlanks(String written, String expected) {
        assertThat(JoinKey.VEHICLE.normal(written)).isEqualTo(expected);
        assertThat(JoinKey.PLATE.normal(written)).isEqualTo(expected);
    }

    @Test
    void customersNumbersAreAsWritten() {
        assertThat(JoinKey.CUSTOMER.normal("c-001 a")).isEqualTo("c-001 a");
        assertThat(JoinKey.CUSTOMER.code()).isEqualTo("customer");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "13800001234, 138****1234",
        "01088886666, 010****6666",
        "88886666, 88****66",
        "8888666, ****",
        "5, ****"
    })
    void thePhonesMiddleIsHidden(String phone, String shown) {
        assertThat(Mask.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "京A12345, 京A****5", "京A12, 京A****2", "京A1, ****", "1, ****"})
    void ofAPlateItsPlaceAndItsEndAreShown(String plate, String shown) {
        assertThat(Mask.plate(plate)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "LSVAA123456784321, ****4321", "123456789, ****6789", "12345678, ****", "1, ****"})
    void ofAVehicleItsEndIsShown(String vehicle, String shown) {
        assertThat(Mask.vehicle(vehicle)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "张三, 张**", "欧阳小明, 欧**", "Smith, S**", "𠮷田, 𠮷**"})
    void ofANameItsFirstCharacterIsShown(String name, String shown) {
        assertThat(Mask.name(name)).isEqualTo(shown);
    }

    @Test
    void theDealersOwnNumberIsShownAndAnyOtherKeyIsHidden() {
        assertThat(Mask.key(new CustomerKeys("C1", "LSVAA123456784321", "13800001234", "京A12345")))
                .isEqualTo("C1");
        assertThat(Mask.key(new CustomerKeys("", "LSVAA123456784321", "13800001234", "京A12345")))
                .isEqualTo("****4321");
        assertThat(Mask.key(new CustomerKeys("", "", "13800001234", "京A12345"))).isEqualTo("138****1234");
        assertThat(Mask.key(new CustomerKeys("", "", "", "京A12345"))).isEqualTo("京A****5");
        assertThat(Mask.key(new CustomerKeys("", "", "", ""))).isEmpty();
    }

    @Test
    void aListNamesTheCustomerByTheFirstKeyThereIs() {
        CustomerKeys keys = new CustomerKeys("", "V", "P", "L");

        assertThat(keys.first()).isEqualTo("V");
        assertThat(keys.of(JoinKey.PHONE)).isEqualTo("P");
        assertThat(keys.of(JoinKey.PLATE)).isEqualTo("L");
        assertThat(keys.of(JoinKey.CUSTOMER)).isEmpty();
        assertThat(new CustomerKeys("", "", "", "").first()).isEmpty();
    }
}
