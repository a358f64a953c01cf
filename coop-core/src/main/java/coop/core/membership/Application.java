package coop.core.membership;

import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Somebody asks to become a member on a day.
 *
 * @param who the person
 * @param on the day on which membership would begin
 * @param memberClass the class of members asked for; the statutes' first one when there is none
 * @param number the member number to keep, for members who had one before; the next one when there is none
 * @param resolution the resolution that decided on it, when the statutes ask for one
 * @param sponsors the members who speak for the person
 * @param shares how many shares the person undertakes to subscribe, if it is said
 * @param born the day of birth, for rules of age; never put on record
 */
public record Application(
        MemberId who,
        LocalDate on,
        Optional<String> memberClass,
        Optional<Long> number,
        Optional<String> resolution,
        List<MemberId> sponsors,
        Optional<Long> shares,
        Optional<LocalDate> born) {
    public Application {
        sponsors = List.copyOf(sponsors);
    }

    /** An application for the first class of members. */
    public Application(MemberId who, LocalDate on) {
        this(who, on, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An application that names neither sponsors nor shares. */
    public Application(
            MemberId who,
            LocalDate on,
            Optional<String> memberClass,
            Optional<Long> number,
            Optional<String> resolution) {
        this(who, on, memberClass, number, resolution, List.of(), Optional.empty(), Optional.empty());
    }

    /** The same application for a class of members. */
    public Application as(String aClass) {
        return new Application(who, on, Optional.of(aClass), number, resolution, sponsors, shares, born);
    }

    /** The same application, decided by a resolution. */
    public Application decidedBy(String aResolution) {
        return new Application(who, on, memberClass, number, Optional.of(aResolution), sponsors, shares, born);
    }

    /** The same application, to keep a member number. */
    public Application numbered(long aNumber) {
        return new Application(who, on, memberClass, Optional.of(aNumber), resolution, sponsors, shares, born);
    }

    /** The same application, for which these members speak. */
    public Application sponsoredBy(List<MemberId> members) {
        return new Application(who, on, memberClass, number, resolution, members, shares, born);
    }

    /** The same application, with an undertaking to subscribe so many shares. */
    public Application subscribing(long count) {
        return new Application(who, on, memberClass, number, resolution, sponsors, Optional.of(count), born);
    }

    /** The same application by somebody born on a day, if it is known. */
    public Application born(Optional<LocalDate> day) {
        return new Application(who, on, memberClass, number, resolution, sponsors, shares, day);
    }

    /** The same application on another day. */
    Application on(LocalDate day) {
        return new Application(who, day, memberClass, number, resolution, sponsors, shares, born);
    }
}
