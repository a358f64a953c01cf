package coop.core.membership;

import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody asks to become a member on a day.
 *
 * @param who the person
 * @param on the day on which membership would begin
 * @param memberClass the class of members asked for; the statutes' first one when there is none
 * @param number the member number to keep, for members who had one before; the next one when there is none
 * @param resolution the resolution that decided on it, when the statutes ask for one
 */
public record Application(
        MemberId who, LocalDate on, Optional<String> memberClass, Optional<Long> number, Optional<String> resolution) {
    /** An application for the first class of members. */
    public Application(MemberId who, LocalDate on) {
        this(who, on, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same application for a class of members. */
    public Application as(String aClass) {
        return new Application(who, on, Optional.of(aClass), number, resolution);
    }

    /** The same application, decided by a resolution. */
    public Application decidedBy(String aResolution) {
        return new Application(who, on, memberClass, number, Optional.of(aResolution));
    }

    /** The same application, to keep a member number. */
    public Application numbered(long aNumber) {
        return new Application(who, on, memberClass, Optional.of(aNumber), resolution);
    }
}
