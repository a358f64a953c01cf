package coop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.core.plugin.Installed;
import coop.folder.ballots.Election;
import coop.voting.count.CaseOptions;
import coop.voting.count.Count;
import coop.voting.count.CountingMethod;
import coop.voting.count.PaperTrail;
import coop.voting.count.TieBreak;
import coop.voting.count.TrailedMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts elections by the methods that are installed. */
final class Elections {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Installed installed;

    Elections(Installed installed) {
        this.installed = installed;
    }

    /**
     * A count, and the method with all its settings.
     *
     * @param method the method as statutes write it
     */
    record Counted(Count count, String method) {
        /** The count as JSON, with the settings that it was made with. */
        String json(String name) throws JsonProcessingException {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            result.put("id", name);
            count.detail().forEach((field, value) -> {
                result.put(field, value);
                if (field.equals("method")) {
                    result.put("options", settings());
                }
            });
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n";
        }

        private Map<?, ?> settings() {
            try {
                Map<?, ?> settings = JSON.readValue(method, Map.class);
                settings.remove("policy");
                return settings;
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /**
     * Counts by the method asked for, or else by the one that the file names, with the settings of both.
     *
     * @param trail who is to hear of the moves of every paper, if anybody
     */
    Counted count(
            Election election,
            @Nullable String asked,
            @Nullable Integer seats,
            Map<String, ?> settings,
            @Nullable PaperTrail trail)
            throws JsonProcessingException {
        String id = Optional.ofNullable(asked)
                .or(election::method)
                .orElseThrow(() -> new Unreadable("The file names no counting method: wanted --method, one of "
                        + installed.policies().ids(CountingMethod.class)));
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        election.options().forEach((name, value) -> {
            if (name.startsWith("tie") || election.method().filter(id::equals).isPresent()) {
                options.put(name, value);
            }
        });
        if (!election.withdrawn().isEmpty()) {
            options.put("withdrawn", election.withdrawn());
        }
        options.putAll(settings);
        CaseOptions read = CaseOptions.of(id, options);
        Map<String, Object> policy = new LinkedHashMap<>(read.settings());
        policy.put("policy", id);
        CountingMethod method = installed.policyOf(CountingMethod.class, JSON.writeValueAsString(policy));
        int places = seats != null ? seats : election.seats().orElse(1);
        return new Counted(counted(method, election, places, read.ties(), trail), installed.json(method));
    }

    private Count counted(
            CountingMethod method, Election election, int seats, TieBreak ties, @Nullable PaperTrail trail) {
        if (trail == null) {
            return method.count(election.ballots(), seats, ties);
        }
        if (method instanceof TrailedMethod trailed) {
            return trailed.count(election.ballots(), seats, ties, trail);
        }
        throw new Unreadable("This method moves no papers one by one, so there is no trail; those that do are "
                + installed.policies().ids(CountingMethod.class).stream()
                        .filter(id -> installed
                                .policies()
                                .find(CountingMethod.class, id)
                                .filter(TrailedMethod.class::isAssignableFrom)
                                .isPresent())
                        .toList());
    }
}
