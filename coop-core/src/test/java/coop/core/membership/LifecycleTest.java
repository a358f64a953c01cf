package coop.core.membership;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.day;
import static coop.core.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Ruling;
import coop.core.membership.Lifecycle.Act;
import coop.core.value.Hash;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act at every standing: what the table says is what the rules grant, and where it leads. */
class LifecycleTest {
    private static final LocalDate NOW = day("2014-06-21");

    private static Map<Standing, Cooperative> everyStanding() {
        Cooperative founded = Membership.found(statutes("""
                {"exclusion": "board", "readmission": "P0D",
                 "classes": [{"id": "worker"}, {"id": "former", "quality": {"in": "employment"}}]}
                """), FOUNDED, ADA, BEN, CEM);
        LocalDate before = day("2013-01-01");
        Application dee = new Application(DEE, before);
        Cooperative known = founded.after(Membership.enter(founded, DEE, before, Hash.of("dee")));
        Cooperative member = known.after(Membership.admit(known, dee.as("former")));
        Map<Standing, Cooperative> all = new EnumMap<>(Standing.class);
        all.put(Standing.PERSON, known);
        all.put(Standing.INVITED, known.after(Candidates.invite(known, DEE, before)));
        all.put(Standing.DECLINED, known.after(Candidates.decline(known, DEE, before, "later")));
        all.put(Standing.APPLIED, known.after(Membership.apply(known, dee)));
        all.put(Standing.WAITING, known.after(Candidates.enlist(known, dee)));
        all.put(Standing.REFUSED, known.after(Membership.refusal(known, dee, List.of())));
        all.put(Standing.ADMITTED, member);
        all.put(Standing.SUSPENDED, member.after(Membership.suspend(member, DEE, before, "asked")));
        all.put(Standing.RESIGNED, member.after(Membership.resign(member, DEE, before, Optional.empty(), "moves")));
        all.put(Standing.LAPSED, member.after(Departures.lapse(member, DEE, before, "no employment")));
        all.put(Standing.EXCLUDED, member.after(Membership.exclude(member, DEE, before, "debts", Optional.empty())));
        all.put(Standing.DECEASED, member.after(Membership.die(member, DEE, before, Optional.empty())));
        return all;
    }

    private static Cooperative proposed(Cooperative coop) {
        Ruling proposal = Exclusions.propose(coop, DEE, NOW, "debts");
        return proposal.isGranted() ? coop.after(proposal) : coop;
    }

    private static Ruling rule(Act act, Cooperative coop) {
        Application dee = new Application(DEE, NOW);
        return switch (act) {
            case INVITE -> Candidates.invite(coop, DEE, NOW);
            case DECLINE -> Candidates.decline(coop, DEE, NOW, "");
            case APPLY -> Membership.apply(coop, dee);
            case ENLIST -> Candidates.enlist(coop, dee);
            case REFUSE -> Membership.refusal(coop, dee, List.of());
            case ADMIT -> Membership.admit(coop, dee);
            case RECLASSIFY -> Membership.reclassify(coop, dee.as("worker"));
            case SUSPEND -> Membership.suspend(coop, DEE, NOW, "");
            case REINSTATE -> Membership.reinstate(coop, DEE, NOW, "");
            case RESIGN -> Membership.resign(coop, DEE, NOW, Optional.empty(), "");
            case LAPSE -> Departures.lapse(coop, DEE, NOW, "");
            case PROPOSE_EXCLUSION -> Exclusions.propose(coop, DEE, NOW, "debts");
            case HEAR -> Exclusions.hear(proposed(coop), DEE, NOW, "answered");
            case DROP_EXCLUSION -> Exclusions.drop(proposed(coop), DEE, NOW, "paid");
            case EXCLUDE -> Membership.exclude(coop, DEE, NOW, "debts", Optional.empty());
            case DIE -> Membership.die(coop, DEE, NOW, Optional.empty());
            case NAME_HEIRS -> Departures.nameHeirs(coop, DEE, NOW, List.of(ADA, BEN));
        };
    }

    static Stream<Arguments> everyPair() {
        Map<Standing, Cooperative> standings = everyStanding();
        assertThat(standings).containsOnlyKeys(Standing.values());
        return standings.entrySet().stream()
                .flatMap(entry ->
                        Stream.of(Act.values()).map(act -> Arguments.of(entry.getKey(), act, entry.getValue())));
    }

    @ParameterizedTest(name = "{1} of somebody {0}")
    @MethodSource("everyPair")
    void each_act_is_granted_where_the_table_says_so_and_leads_where_it_says(
            Standing standing, Act act, Cooperative coop) {
        assertThat(coop.book(MemberRegister.BOOK, NOW).standing(DEE)).isEqualTo(standing);
        Optional<Standing> next = Lifecycle.after(standing, act);
        Ruling ruling = rule(act, coop);
        assertThat(ruling.isGranted()).as("%s", ruling.reasons()).isEqualTo(next.isPresent());
        if (next.isPresent()) {
            Cooperative ready = act == Act.HEAR || act == Act.DROP_EXCLUSION ? proposed(coop) : coop;
            assertThat(ready.after(ruling)
                            .book(MemberRegister.BOOK, NOW.plusDays(1))
                            .standing(DEE))
                    .isEqualTo(next.get());
        } else {
            assertThat(ruling.reasons())
                    .allSatisfy(reason -> assertThat(reason.article()).startsWith("membership"));
        }
    }
}
