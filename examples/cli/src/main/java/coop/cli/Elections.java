package coop.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.core.plugin.Installed;
import coop.folder.ballots.Election;
import coop.voting.count.CaseOptions;
import coop.voting.count.Count;
import coop.voting.count.CountingMethod;
import coop.voting.count.PaperTrail;
import coop.voting.count.Profile;
import coop.voting.count.TieBreak;
import coop.voting.count.TrailedMethod;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts elections by the methods that are installed. */
final class Elections {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, @Nullable Object>> SETTINGS = new TypeReference<>() {};

    private final Installed installed;

    Elections(Installed installed) {
        this.installed = installed;
    }

    /**
     * A count, and the method with all its settings.
     *
     * @param method the method as statutes write it
     * @param ties what was to break ties, as it was given; null when nothing was
     */
    record Counted(Count count, String method, @Nullable Object ties) {
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

        private Map<String, @Nullable Object> settings() {
            try {
                Map<String, @Nullable Object> settings = JSON.readValue(method, SETTINGS);
                settings.remove("policy");
                if (ties != null) {
                    settings.put("tie", ties);
                }
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
        boolean passesOver = passesOver(id);
        if (!election.withdrawn().isEmpty() && passesOver) {
            options.put("withdrawn", election.withdrawn());
        }
        options.putAll(settings);
        CaseOptions read = CaseOptions.of(id, options);
        Map<String, Object> policy = new LinkedHashMap<>(read.settings());
        policy.put("policy", id);
        CountingMethod method = installed.policyOf(CountingMethod.class, JSON.writeValueAsString(policy));
        int places = seats != null ? seats : election.seats().orElse(1);
        Profile ballots = passesOver ? election.ballots() : election.ballots().without(election.withdrawn());
        return new Counted(
                counted(method, ballots, places, read.ties(), trail), installed.json(method), options.get("tie"));
    }

    /** Whether a method knows withdrawn candidates itself; for any other they are struck out beforehand. */
    private boolean passesOver(String method) {
        return installed
                .policies()
                .find(CountingMethod.class, method)
                .filter(Class::isRecord)
                .filter(record -> Arrays.stream(record.getRecordComponents())
                        .anyMatch(part -> part.getName().equals("withdrawn")))
                .isPresent();
    }

    private Count counted(
            CountingMethod method, Profile ballots, int seats, TieBreak ties, @Nullable PaperTrail trail) {
        if (trail == null) {
            return method.count(ballots, seats, ties);
        }
        if (method instanceof TrailedMethod trailed) {
            return trailed.count(ballots, seats, ties, trail);
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
