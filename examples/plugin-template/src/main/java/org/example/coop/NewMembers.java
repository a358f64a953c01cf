package org.example.coop;

import coop.core.membership.MemberRegister;
import coop.core.value.MemberId;
import coop.core.value.Span;
import coop.reporting.Definition;
import coop.reporting.Figure;
import coop.reporting.Indicator;
import coop.reporting.Measured;
import coop.reporting.Unit;
import java.time.LocalDate;

/** An indicator: the part of the members who are new. Every report shows it as soon as the plugin is installed. */
public record NewMembers() implements Indicator {
    private static final Definition DEFINITION = Definition.of("NEW-01", Unit.PERCENT);

    @Override
    public Figure measure(Measured coop, Span period) {
        MemberRegister register = coop.book(MemberRegister.BOOK, period.last());
        long members = 0;
        long admitted = 0;
        for (MemberId member : register.members()) {
            LocalDate since = register.find(member)
                    .flatMap(MemberRegister.File::admitted)
                    .orElse(period.last());
            members++;
            admitted += period.contains(since) ? 1 : 0;
        }
        return DEFINITION.share(admitted, members);
    }
}
