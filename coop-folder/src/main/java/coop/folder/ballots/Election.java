package coop.folder.ballots;

import coop.voting.count.Profile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a file of ballots holds. Immutable.
 *
 * @param name what it is called: its title or id, or the name of the file
 * @param method the id of the counting method, where the file says one
 * @param seats how many are to be elected, where the file says so
 * @param options the method's settings and what breaks ties, as JSON values
 * @param withdrawn candidates who stand no more
 * @param ballots the ballots as cast
 */
public record Election(
        String name,
        Optional<String> method,
        OptionalInt seats,
        Map<String, Object> options,
        List<String> withdrawn,
        Profile ballots) {
    public Election {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        withdrawn = List.copyOf(withdrawn);
    }

    /** Ballots, and nothing else known. */
    static Election of(String name, Profile ballots) {
        return new Election(name, Optional.empty(), OptionalInt.empty(), Map.of(), List.of(), ballots);
    }
}
