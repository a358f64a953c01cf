package coop.core.membership;

import coop.core.Reason;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The life of a membership: which act is possible where a person stands, and where it leads. The rules of the statutes come on
 * top: an admission that is possible here may still be refused by them.
 *
 * <p>For example {@code after(SUSPENDED, REINSTATE)} is {@code ADMITTED}, and {@code after(RESIGNED, REINSTATE)} is nothing.
 */
public final class Lifecycle {
    /** What can be done. */
    public enum Act {
        INVITE,
        DECLINE,
        APPLY,
        ENLIST,
        REFUSE,
        ADMIT,
        RECLASSIFY,
        SUSPEND,
        REINSTATE,
        RESIGN,
        LAPSE,
        PROPOSE_EXCLUSION,
        HEAR,
        DROP_EXCLUSION,
        EXCLUDE,
        DIE,
        NAME_HEIRS;

        /** Whether it is done to members. */
        public boolean isOfMembers() {
            return compareTo(RECLASSIFY) >= 0 && compareTo(DIE) <= 0;
        }
    }

    private static final String REGISTER = "membership";
    private static final Map<Act, Map<Standing, Standing>> TABLE = table();

    private Lifecycle() {}

    private static Map<Act, Map<Standing, Standing>> table() {
        Map<Act, Map<Standing, Standing>> table = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            Map<Standing, Standing> row = new EnumMap<>(Standing.class);
            for (Standing before : Standing.values()) {
                find(before, act).ifPresent(after -> row.put(before, after));
            }
            table.put(act, row);
        }
        return table;
    }

    private static Optional<Standing> find(Standing before, Act act) {
        boolean outside = !before.isMember() && before != Standing.DECEASED;
        return switch (act) {
            case INVITE -> when(outside && !before.isCandidate() && before != Standing.EXCLUDED, Standing.INVITED);
            case DECLINE ->
                when(outside && before != Standing.DECLINED && before != Standing.EXCLUDED, Standing.DECLINED);
            case APPLY -> when(outside && before != Standing.WAITING, Standing.APPLIED);
            case ENLIST -> when(outside && before != Standing.WAITING, Standing.WAITING);
            case REFUSE -> when(!before.isMember(), before.isFormer() ? before : Standing.REFUSED);
            case ADMIT -> when(outside, Standing.ADMITTED);
            case RECLASSIFY, SUSPEND ->
                when(before == Standing.ADMITTED, act == Act.SUSPEND ? Standing.SUSPENDED : Standing.ADMITTED);
            case REINSTATE -> when(before == Standing.SUSPENDED, Standing.ADMITTED);
            case RESIGN -> when(before.isMember(), Standing.RESIGNED);
            case LAPSE -> when(before.isMember(), Standing.LAPSED);
            case PROPOSE_EXCLUSION, HEAR, DROP_EXCLUSION -> when(before.isMember(), before);
            case EXCLUDE -> when(before.isMember(), Standing.EXCLUDED);
            case DIE -> when(before.isMember(), Standing.DECEASED);
            case NAME_HEIRS -> when(before == Standing.DECEASED, Standing.DECEASED);
        };
    }

    private static Optional<Standing> when(boolean possible, Standing after) {
        return possible ? Optional.of(after) : Optional.empty();
    }

    /** Where an act leads; nothing when it is not possible there. */
    public static Optional<Standing> after(Standing before, Act act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(before));
    }

    /** Why an act is not possible where a person stands on a day; nothing when it is. */
    static Optional<Reason> against(Act act, MemberId who, Standing standing, LocalDate on) {
        return after(standing, act).isPresent() ? Optional.empty() : Optional.of(reason(act, who, standing, on));
    }

    private static Reason reason(Act act, MemberId who, Standing standing, LocalDate on) {
        if (act == Act.NAME_HEIRS) {
            return Reason.of("membership.not-deceased", REGISTER, "{0} is not on record as deceased", who);
        }
        if (act == Act.REINSTATE) {
            return Reason.of("membership.not-suspended", REGISTER, "{0} is not suspended", who);
        }
        if (act.isOfMembers()) {
            return standing == Standing.SUSPENDED
                    ? Reason.of("membership.suspended", REGISTER, "{0} is suspended already", who)
                    : Reason.of("membership.none", REGISTER, "{0} is no member on {1}", who, on);
        }
        return switch (standing) {
            case ADMITTED, SUSPENDED -> Reason.of("membership.already", REGISTER, "{0} is a member already", who);
            case DECEASED -> Reason.of("membership.deceased", REGISTER, "{0} has died", who);
            case WAITING -> Reason.of("membership.waiting", REGISTER, "{0} is on the waiting list already", who);
            case APPLIED -> Reason.of("membership.applied", REGISTER, "{0} has applied already", who);
            case DECLINED -> Reason.of("membership.declined", REGISTER, "{0} has declined already", who);
            default -> Reason.of("membership.was-excluded", REGISTER, "{0} was excluded", who);
        };
    }
}
