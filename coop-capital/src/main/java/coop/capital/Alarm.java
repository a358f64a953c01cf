package coop.capital;

import coop.core.statutes.Default;
import java.time.LocalDate;
import java.time.Period;

/**
 * What must happen when the board finds that net assets or liquidity fail. For example of a negative finding of 10 March
 * 2026: the general meeting is held by 10 May 2026, and convened by 25 April 2026 when its notice is 15 days.
 *
 * <p>Source: Belgian companies code, article 6:119. Whether the quiet time runs from the convocation or from the meeting is
 * disputed; here it runs from the day the meeting must be held by, which is the later of the two readings at the most.
 *
 * @param finding what was found
 * @param meetingBy the last day for the general meeting
 * @param convenedBy the last day for its convocation
 * @param quietUntil the first day on which another finding raises another alarm
 */
public record Alarm(Finding finding, LocalDate meetingBy, LocalDate convenedBy, LocalDate quietUntil) {
    /**
     * The deadlines, as the statutes or the law set them.
     *
     * @param meetingWithin how long after the finding the meeting is held at the latest
     * @param notice how long before the meeting it is convened
     * @param quietFor how long after the meeting no other alarm is raised
     */
    public record Rule(
            @Default("\"P2M\"") Period meetingWithin,
            @Default("\"P15D\"") Period notice,
            @Default("\"P12M\"") Period quietFor) {
        /**
         * @throws IllegalArgumentException if a period is negative
         */
        public Rule {
            if (meetingWithin.isNegative() || notice.isNegative() || quietFor.isNegative()) {
                throw new IllegalArgumentException("wanted periods of zero or more");
            }
        }
    }

    static Alarm of(Finding finding, Rule rule) {
        LocalDate meeting = finding.on().plus(rule.meetingWithin());
        return new Alarm(finding, meeting, meeting.minus(rule.notice()), meeting.plus(rule.quietFor()));
    }
}
