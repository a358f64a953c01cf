package coop.core.membership;

import coop.core.Invariant;
import coop.core.Reason;
import coop.core.journal.Book;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The register makes sense on every day: nobody is admitted twice without leaving between, and nobody leaves who was not in.
 * It is checked when an entry is back-dated or reversed.
 */
public record RegisterHolds() implements Invariant<MemberRegister> {
    @Override
    public Book<MemberRegister> book() {
        return MemberRegister.BOOK;
    }

    @Override
    public List<Reason> broken(MemberRegister register, LocalDate day) {
        List<Reason> reasons = new ArrayList<>();
        for (MemberRegister.File file : register.files()) {
            boolean member = false;
            for (MemberRegister.Step step : file.steps()) {
                MembershipEvent event = step.event();
                boolean in = event instanceof MembershipEvent.MemberAdmitted;
                boolean ofMembers = !in
                        && !(event instanceof MembershipEvent.Applied)
                        && !(event instanceof MembershipEvent.ApplicationRefused);
                if ((in && member) || (ofMembers && !member)) {
                    reasons.add(Reason.of(
                            in ? "membership.already" : "membership.none",
                            "membership",
                            in
                                    ? "{0} would be admitted a second time on {1}, in entry {2}"
                                    : "{0} would be no member on {1}, which entry {2} needs",
                            file.who(),
                            event.on(),
                            step.entry()));
                    break;
                }
                member = in
                        || (member
                                && (event instanceof MembershipEvent.MemberSuspended
                                        || event instanceof MembershipEvent.MemberReinstated));
            }
        }
        return reasons;
    }
}
