package coop.folder;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code attendance.csv}. Somebody who left and came back has a row for each stay.
 *
 * @param source where it stands
 * @param person who
 * @param mode in the room or from elsewhere
 * @param arrived null for from the beginning
 * @param left null for until the end
 */
public record AttendanceRow(
        Source source,
        String person,
        AttendanceMode mode,
        @Nullable LocalTime arrived,
        @Nullable LocalTime left) {}
