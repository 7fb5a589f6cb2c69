package no.tiltaksoversikt.list.value;

import java.math.BigDecimal;

/** The units of amounts. */
public enum AmountUnit {
    KRONER(0),
    THOUSANDS(3),
    MILLIONS(6),
    BILLIONS(9);

    private final int zeros;

    AmountUnit(int zeros) {
        this.zeros = zeros;
    }

    BigDecimal kroner(BigDecimal amount) {
        return amount.scaleByPowerOfTen(zeros);
    }
}
