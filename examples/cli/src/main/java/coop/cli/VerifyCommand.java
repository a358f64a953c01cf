package coop.cli;

import coop.core.journal.Entry;
import coop.core.membership.MembershipEvent;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.wiring.CoopSdk;
import coop.store.Finding;
import coop.store.Findings;
import coop.store.StoreCheck;
import coop.voting.ballot.BallotBook;
import coop.voting.ballot.BallotEvent;
import coop.voting.ballot.Bundle;
import coop.voting.count.CountingMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code coop verify}: whether the books are what was written, and give the reports that were published. */
@Command(
        name = "verify",
        description =
                "Looks at every table, checks the chain of entries, replays, and makes every published report again.")
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "OUT", description = "The folder that coop run left.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws Exception {
        CoopSdk sdk = CoopSdk.discover();
        Path journal = folder.resolve("journal.sqlite");
        if (!Files.isRegularFile(journal)) {
            throw new Unreadable("There is no journal.sqlite in " + folder);
        }
        Findings stored = StoreCheck.verify(journal, sdk.installed());
        List<String> wrong = new ArrayList<>(
                stored.findings().stream().map(Finding::toString).toList());
        long reports = 0;
        long ballots = 0;
        long files = 0;
        if (stored.isSound()) {
            try (Out out = Out.open(folder, sdk)) {
                SortedMap<String, Hash> published = out.store().reports().all(CoopId.MAIN);
                for (Latest file : latest(published)) {
                    Optional<String> differs = file(out, file);
                    if (differs.isPresent()
                            && file.knownAt() < out.cooperative().journal().size()) {
                        System.out.println("Cannot be told: " + differs.get() + " when " + file.knownAt()
                                + " entries were on record; there are more now");
                    } else {
                        files++;
                        differs.ifPresent(wrong::add);
                    }
                }
                for (Map.Entry<String, Hash> report : published.entrySet()) {
                    if (!Out.isReport(report.getKey())) {
                        continue;
                    }
                    Optional<String> differs = report(out, report.getKey(), report.getValue());
                    if (differs.isPresent() && isErasedSince(out, report.getKey())) {
                        System.out.println("Cannot be told: report " + report.getKey()
                                + " - personal data that it counted were erased since");
                    } else {
                        reports++;
                        differs.ifPresent(wrong::add);
                    }
                }
                for (BallotBook.Sheet vote :
                        out.cooperative().book(BallotBook.BOOK).ballots()) {
                    ballots++;
                    wrong.addAll(ballot(out, sdk, vote));
                }
            }
        }
        wrong.forEach(System.out::println);
        stored.untold().stream()
                .filter(finding -> !finding.table().equals("report"))
                .forEach(finding -> System.out.println("Cannot be told: " + finding));
        System.out.println(
                wrong.isEmpty()
                        ? "Verified: " + stored.entries() + " entries in an unbroken chain, " + stored.persons()
                                + " persons as the journal says, " + reports
                                + " reports made again from the books and equal to those published"
                                + ", " + files + " files as they were written"
                                + (ballots == 0 ? "." : ", " + ballots + " sealed votes as published and recorded.")
                        : "NOT verified: " + wrong.size() + (wrong.size() == 1 ? " finding." : " findings."));
        return wrong.isEmpty() ? Coop.DONE : Coop.DONE_WITH_REFUSALS;
    }

    /** Whether the bundle that was published is there, holds, and is the one on record. */
    private static List<String> ballot(Out out, CoopSdk sdk, BallotBook.Sheet vote) throws Exception {
        Optional<BallotEvent.BallotsPublished> published = vote.first(BallotEvent.BallotsPublished.class);
        if (published.isEmpty()) {
            return List.of();
        }
        String name = "ballots/" + vote.ballot();
        Path folder = out.folder().resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of("ballot.missing: " + name + " - what was published is not there");
        }
        SortedMap<String, byte[]> files = BallotFiles.folder(folder);
        Bundle.Asked asked = new Bundle.Asked(
                vote.first(BallotEvent.BallotOpened.class).map(BallotEvent.BallotOpened::setup),
                vote.first(BallotEvent.BallotClosed.class).map(BallotEvent.BallotClosed::root),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<String> wrong = new ArrayList<>();
        Bundle.verify(files, asked, id -> sdk.installed().policy(CountingMethod.class, id))
                .findings()
                .forEach(finding ->
                        wrong.add(finding.code() + ": " + name + "/" + finding.article() + " - " + finding.sentence()));
        if (wrong.isEmpty() && !Bundle.digest(files).equals(published.get().bundle())) {
            wrong.add("ballot.differs: " + name + " - it is not the bundle on record");
        }
        return wrong;
    }

    /** Whether somebody was erased after the entry up to which a report was made. */
    private static boolean isErasedSince(Out out, String report) {
        List<Entry> entries = out.cooperative().journal().entries();
        long known = Long.parseLong(report.substring(report.lastIndexOf('@') + 1));
        return entries.stream()
                .skip(Math.min(known, entries.size()))
                .anyMatch(entry -> entry.event() instanceof MembershipEvent.PersonErased);
    }

    private static Optional<String> report(Out out, String name, Hash digest) throws Exception {
        Optional<Hash> again = out.again(name);
        if (again.filter(digest::equals).isEmpty()) {
            return Optional.of("report.differs: report " + name + " - the books do not give it any more");
        }
        return Optional.empty();
    }

    /**
     * What a file holds since it was last written.
     *
     * @param knownAt how many entries were on record then
     * @param digests its digest, in each language in which it was written then
     */
    private record Latest(String name, long knownAt, Set<Hash> digests) {}

    private static Collection<Latest> latest(SortedMap<String, Hash> published) {
        SortedMap<String, Latest> latest = new TreeMap<>();
        published.forEach((name, digest) ->
                latest.merge(file(name), new Latest(file(name), knownAt(name), Set.of(digest)), (one, other) -> {
                    if (one.knownAt() != other.knownAt()) {
                        return one.knownAt() > other.knownAt() ? one : other;
                    }
                    Set<Hash> both = new HashSet<>(one.digests());
                    both.addAll(other.digests());
                    return new Latest(one.name(), one.knownAt(), both);
                }));
        return latest.values();
    }

    private static String file(String published) {
        return published.substring(0, published.indexOf(' '));
    }

    private static long knownAt(String published) {
        return Long.parseLong(published.substring(published.lastIndexOf('@') + 1));
    }

    private static Optional<String> file(Out out, Latest latest) {
        String name = latest.name();
        Path file = out.folder().resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.of("report.missing: " + name + " - what was written is not there");
        }
        try {
            return latest.digests().contains(Hash.of(Files.readAllBytes(file)))
                    ? Optional.empty()
                    : Optional.of("report.file: " + name + " - the file is not what was written");
        } catch (IOException unreadable) {
            return Optional.of("report.file: " + name + " - it cannot be read");
        }
    }
}
