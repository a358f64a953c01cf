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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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
        if (stored.isSound()) {
            try (Out out = Out.open(folder, sdk)) {
                for (Map.Entry<String, Hash> report :
                        out.store().reports().all(CoopId.MAIN).entrySet()) {
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
        Path file = out.folder().resolve(name.substring(0, name.indexOf(' ')));
        boolean latest = name.endsWith("@" + out.cooperative().journal().size());
        if (latest
                && Files.isRegularFile(file)
                && !Hash.of(Files.readAllBytes(file)).equals(digest)) {
            boolean other = out.store().reports().all(CoopId.MAIN).containsValue(Hash.of(Files.readAllBytes(file)));
            return other
                    ? Optional.empty()
                    : Optional.of("report.file: " + file.getFileName() + " - the file is not what was published");
        }
        return Optional.empty();
    }
}
