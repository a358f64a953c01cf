package coop.voting.ballot;

import coop.core.Reason;
import coop.core.value.Hash;
import coop.voting.Ballots;
import coop.voting.Paper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that go to Belenios and come back from it. */
final class BeleniosFiles {
    private static final String ARTICLE = "meetings.sealed";
    private static final String RESULT = "result.json";
    private static final int LARGEST = 1 << 20;

    /** The counts: of each question, of each answer, as {@code "result":[[1,7,3]]}; a leading one of blank votes. */
    private static final Pattern COUNTS = Pattern.compile("\"result\"\\s*:\\s*\\[\\s*\\[([0-9,\\s]*)]\\s*]");

    private BeleniosFiles() {}

    static SortedMap<String, byte[]> handOver(BallotScheme.Plan plan) {
        Question question = plan.question();
        StringBuilder answers = new StringBuilder();
        for (String answer : answers(question)) {
            answers.append(answers.isEmpty() ? "" : ",").append(quoted(answer));
        }
        String template = "{\"description\":" + quoted(question.title()) + ",\"name\":" + quoted(plan.ballot())
                + ",\"questions\":[{\"type\":\"Homomorphic\",\"value\":{\"answers\":[" + answers
                + "],\"blank\":true,\"min\":1,\"max\":1,\"question\":" + quoted(question.title()) + "}}]}\n";
        StringBuilder voters = new StringBuilder();
        plan.electorate().roll().votes().forEach((member, votes) -> {
            if (votes.signum() > 0) {
                voters.append(member).append(",,").append(votes).append('\n');
            }
        });
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("questions.json", template.getBytes(StandardCharsets.UTF_8));
        files.put("voters.txt", voters.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static List<String> answers(Question question) {
        return question.form() == Question.Form.YES_NO ? List.of("yes", "no", "abstain") : question.options();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (sign == '"' || sign == '\\') {
                quoted.append('\\');
            }
            quoted.append((char) sign);
        });
        return quoted.append('"').toString();
    }

    static BallotScheme.Received receive(BallotScheme.Plan plan, SortedMap<String, byte[]> archive) {
        Hash digest = BallotScheme.archiveDigest(archive);
        List<Reason> reasons = new ArrayList<>();
        if (archive.keySet().stream().noneMatch(name -> name.endsWith(".bel"))) {
            reasons.add(Reason.of(
                    "belenios.no-archive", ARTICLE, "the archive that proves the result is missing, a file *.bel"));
        }
        byte[] result = archive.get(RESULT);
        List<Long> counts = result == null || result.length > LARGEST ? List.of() : counts(result);
        int wanted = answers(plan.question()).size() + 1;
        if (counts.size() != wanted) {
            reasons.add(Reason.of(
                    "belenios.no-result",
                    ARTICLE,
                    "{0} does not give {1} counts for one question: blank, then each answer",
                    RESULT,
                    wanted));
        }
        long voted = counts.stream().mapToLong(Long::longValue).sum();
        long voters = plan.electorate().roll().members();
        if (plan.electorate().classes().size() == 1 && voted > voters) {
            reasons.add(Reason.of(
                    "belenios.too-many",
                    ARTICLE,
                    "{0} votes were counted on {1}, of {2} voters",
                    voted,
                    plan.ballot(),
                    voters));
        }
        return reasons.isEmpty()
                ? BallotScheme.Received.of(ballots(plan.question(), counts), digest)
                : BallotScheme.Received.refused(digest, reasons);
    }

    private static List<Long> counts(byte[] result) {
        Matcher found = COUNTS.matcher(new String(result, StandardCharsets.UTF_8));
        if (!found.find()) {
            return List.of();
        }
        String list = found.group(1);
        if (found.find() || !list.strip().matches("[0-9]{1,9}(\\s*,\\s*[0-9]{1,9})*")) {
            return List.of();
        }
        List<Long> counts = new ArrayList<>();
        for (String count : list.strip().split("\\s*,\\s*")) {
            counts.add(Long.valueOf(count));
        }
        return counts;
    }

    private static Ballots ballots(Question question, List<Long> counts) {
        if (question.form() == Question.Form.YES_NO) {
            return new Ballots.Totals(counts.get(1), counts.get(2), counts.get(3), counts.get(0), 0);
        }
        List<Paper> papers = new ArrayList<>(Collections.nCopies(Math.toIntExact(counts.get(0)), Paper.blank()));
        for (int i = 0; i < question.options().size(); i++) {
            Paper paper = Paper.approving(List.of(question.options().get(i)));
            papers.addAll(Collections.nCopies(Math.toIntExact(counts.get(i + 1)), paper));
        }
        return new Ballots.Approvals(papers);
    }
}
