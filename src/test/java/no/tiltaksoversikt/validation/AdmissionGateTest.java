package no.tiltaksoversikt.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import no.tiltaksoversikt.platform.problem.Problem;
import no.tiltaksoversikt.platform.problem.ProblemType;
import org.junit.jupiter.api.Test;

class AdmissionGateTest {

    private final AdmissionGate gate = new AdmissionGate(10, 1, Duration.ZERO);

    @Test
    void work_beyond_the_capacity_is_told_when_to_try_again() {
        gate.pass(6, () -> {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> gate.pass(5, () -> "too much"))
                    .matches(problem -> problem.type() == ProblemType.BUSY)
                    .matches(problem -> problem.headers().get("Retry-After").equals("1"));
            return null;
        });
    }

    @Test
    void work_within_the_capacity_goes_on_beside_other_work() {
        assertThat(gate.<String>pass(6, () -> gate.pass(4, () -> "both"))).isEqualTo("both");
    }

    @Test
    void work_that_costs_more_than_the_capacity_is_done_alone() {
        gate.pass(1000, () -> {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> gate.pass(1, () -> "beside"));
            return null;
        });
        assertThat(gate.<String>pass(10, () -> "afterwards")).isEqualTo("afterwards");
    }

    @Test
    void work_that_fails_makes_room_for_the_next() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> gate.pass(10, () -> {
                    throw new IllegalStateException("failed");
                }));
        assertThat(gate.<String>pass(10, () -> "next")).isEqualTo("next");
    }

    @Test
    void nobody_waits_where_the_queue_has_no_place() {
        var closed = new AdmissionGate(1, 0, Duration.ofDays(1));
        closed.pass(1, () -> {
            assertThatExceptionOfType(Problem.class).isThrownBy(() -> closed.pass(1, () -> "waiting"));
            return null;
        });
    }
}
