package coop.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.core.statutes.StatutesException;
import coop.folder.ballots.BallotFile;
import coop.folder.ballots.BallotFormat;
import coop.folder.ballots.Election;
import coop.folder.ballots.UnreadableBallotsException;
import coop.voting.count.CountingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Counts every case of a folder, one after the other, and goes on after a case that cannot be counted. */
final class CountBatch {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Elections elections;
    private long counted;
    private long failed;
    private long skipped;

    CountBatch(Elections elections) {
        this.elections = elections;
    }

    int run(Path cases, Path results) throws IOException {
        if (!Files.isDirectory(cases)) {
            throw new Unreadable("--batch: there is no folder " + cases);
        }
        Files.createDirectories(results);
        List<Path> files;
        try (Stream<Path> found = Files.list(cases)) {
            files = found.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            if (isCase(file)) {
                Out.write(results.resolve(name(file)), result(file).getBytes(StandardCharsets.UTF_8));
            } else {
                skipped++;
            }
        }
        System.out.println(counted + " cases counted, " + failed + " could not be, " + skipped
                + " files are no case. Results in " + results + ".");
        return failed == 0 ? Coop.DONE : Coop.DONE_WITH_REFUSALS;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** A JSON object with ballots; a JSON file that cannot be read counts as one, so that nothing is passed over in silence. */
    private static boolean isCase(Path file) throws IOException {
        if (!name(file).endsWith(".json")) {
            return false;
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            return root != null && root.isObject() && (root.has("ballots") || root.has("method"));
        } catch (com.fasterxml.jackson.core.JacksonException unreadable) {
            return true;
        }
    }

    @SuppressWarnings("CatchingUnchecked")
    private String result(Path file) throws IOException {
        try {
            Election election = BallotFile.read(file, BallotFormat.JSON);
            String json = elections.count(election, null, null, Map.of(), null).json(election.name());
            counted++;
            return json;
        } catch (UnreadableBallotsException unreadable) {
            return error("ballots.unreadable", String.valueOf(unreadable.getMessage()));
        } catch (CountingException refused) {
            return error(refused.code(), String.valueOf(refused.getMessage()));
        } catch (StatutesException refused) {
            return error("method.settings", String.valueOf(refused.getMessage()));
        } catch (Unreadable refused) {
            return error("method.missing", String.valueOf(refused.getMessage()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            return error(
                    "method.failed", "The method failed: " + broken.getClass().getSimpleName());
        }
    }

    private String error(String code, String message) throws IOException {
        failed++;
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(Map.of("error", error)) + "\n";
    }
}
