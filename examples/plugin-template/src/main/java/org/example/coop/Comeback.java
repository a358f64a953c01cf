package org.example.coop;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.membership.Admission;
import coop.core.membership.Application;
import coop.core.membership.MemberRegister;
import coop.core.membership.MembershipEvent.MemberResigned;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * An admission rule: who resigned may come back after a while. In statutes: {@code {"policy": "comeback", "after": "P6M"}}.
 *
 * @param after how long after the day on which the resignation took effect
 */
public record Comeback(Period after) implements Admission {
    @Override
    public List<Reason> against(Application application, Cooperative coop) {
        return coop.book(MemberRegister.BOOK, application.on())
                .find(application.who())
                .flatMap(file -> file.steps().stream()
                        .map(MemberRegister.Step::event)
                        .filter(MemberResigned.class::isInstance)
                        .map(event -> event.on())
                        .reduce((first, last) -> last))
                .filter(left -> application.on().isBefore(left.plus(after)))
                .map(left -> List.of(reason(application, left)))
                .orElse(List.of());
    }

    private Reason reason(Application application, LocalDate left) {
        return Reason.of(
                "comeback.too-early",
                "membership.admission",
                "{0} left on {1} and may come back from {2}",
                application.who(),
                left,
                left.plus(after));
    }
}
