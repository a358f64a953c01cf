package coop.cli;

import coop.core.Cooperative;
import coop.core.Periods;
import coop.core.Ruling;
import coop.core.journal.Chain;
import coop.core.journal.DamagedEntryException;
import coop.core.journal.Feed;
import coop.core.journal.JournalLines;
import coop.core.journal.JournalStore.Head;
import coop.core.journal.UnreadableLinesException;
import coop.core.office.Recorded;
import coop.core.seal.SealBook;
import coop.core.seal.SealEvent.Cause;
import coop.core.seal.SignedHead;
import coop.core.seal.SigningKey;
import coop.core.seal.VerifyingKey;
import coop.core.value.CoopId;
import coop.core.wiring.CoopSdk;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coop journal}: the journal as a whole: its chain, its heads, its keys, its export. */
@Command(name = "journal", description = "The journal as a whole: its chain, its heads, its keys, its export.")
final class JournalCommand {
    private static final String OUT = "The folder that coop run left.";

    /** Whether the entries are an unbroken chain, and the same that an old head saw. */
    @Command(
            name = "verify",
            description = {
                "Whether the entries are an unbroken chain, and up to a head that left the machine earlier still the same.",
                "Without --since this proves nothing against somebody who could write the whole file anew."
            })
    int verify(
            @Parameters(paramLabel = "OUT", description = OUT) Path folder,
            @Option(names = "--since", paramLabel = "HEAD", description = "A file that coop journal head wrote.")
                    @Nullable
                    Path since,
            @Option(
                            names = "--key",
                            paramLabel = "KEY.pub",
                            description =
                                    "The public key that you know from elsewhere; the head must be signed with it.")
                    @Nullable
                    Path key)
            throws IOException {
        Optional<SignedHead> head = since == null ? Optional.empty() : Optional.of(SignedHead.parse(text(since)));
        Optional<VerifyingKey> trusted = key == null ? Optional.empty() : Optional.of(verifyingKey(key));
        if (head.isEmpty() && trusted.isPresent()) {
            throw new Unreadable("--key needs a signed head to look at: give --since");
        }
        CoopSdk sdk = CoopSdk.discover();
        try (Out out = Out.open(folder, sdk)) {
            Optional<Head> end = Chain.verify(
                    out.store().journals(), CoopId.MAIN, sdk.installed().format());
            List<String> wrong = new ArrayList<>();
            head.ifPresent(old -> compare(out, old, trusted, wrong));
            wrong.forEach(System.out::println);
            System.out.println((wrong.isEmpty() ? "Verified: " : "NOT verified: ")
                    + end.map(last -> last.last() + " entries in an unbroken chain; the last is " + last.hash())
                            .orElse("there is no entry yet"));
            return wrong.isEmpty() ? Coop.DONE : Coop.DONE_WITH_REFUSALS;
        } catch (DamagedEntryException damaged) {
            System.out.println("NOT verified: " + damaged.getMessage());
            return Coop.DONE_WITH_REFUSALS;
        }
    }

    private static void compare(Out out, SignedHead head, Optional<VerifyingKey> trusted, List<String> wrong) {
        boolean same = out.store().journals().read(CoopId.MAIN, head.last() - 1, 1).stream()
                .anyMatch(entry -> entry.number() == head.last() && entry.hash().equals(head.hash()));
        if (!head.coop().equals(CoopId.MAIN) || !same) {
            wrong.add("head.differs: entry " + head.last() + " is not the one that the head of " + head.at()
                    + " saw: the journal was exchanged, cut or written anew");
        }
        if (head.seal().isEmpty()) {
            if (trusted.isPresent()) {
                wrong.add("head.not-signed: the head is not signed");
            } else {
                System.out.println("The head is not signed: it is worth as much as the place you kept it in.");
            }
            return;
        }
        VerifyingKey signer = head.seal().get().key();
        if (!head.isSigned()) {
            wrong.add("head.bad-signature: the signature is not that of this head");
        } else if (trusted.filter(key -> !key.equals(signer)).isPresent()) {
            wrong.add("head.other-key: the head is signed with " + signer + ", not with the key you gave");
        } else if (same) {
            tell(out.cooperative(), head, signer, wrong);
        }
    }

    /** What the journal itself says of the key. */
    private static void tell(Cooperative coop, SignedHead head, VerifyingKey signer, List<String> wrong) {
        Optional<SealBook.Term> term = coop.book(SealBook.BOOK).find(signer);
        if (term.isEmpty()) {
            System.out.println(
                    "Signed with " + signer + ", which the journal does not name; coop journal key enters it.");
        } else if (!term.get().covers(head.last())) {
            wrong.add("head.key-not-in-use: the key " + signer + " was not in use at entry " + head.last()
                    + term.get()
                            .cause()
                            .map(cause -> " (" + cause.name().toLowerCase(Locale.ROOT) + ")")
                            .orElse(""));
        } else {
            System.out.println(
                    "Signed with " + signer + ", kept by the " + term.get().keeper() + ".");
        }
    }

    /** Prints the end of the journal. */
    @Command(
            name = "head",
            description = {
                "Prints the end of the journal, signed or not: send it out with minutes and reports, and keep it elsewhere.",
                "The chain is verified first."
            })
    int head(
            @Parameters(paramLabel = "OUT", description = OUT) Path folder,
            @Option(names = "--sign", paramLabel = "KEY", description = "A key that coop journal keygen made.")
                    @Nullable
                    Path key)
            throws IOException {
        CoopSdk sdk = CoopSdk.discover();
        Optional<SigningKey> signing = key == null ? Optional.empty() : Optional.of(SigningKey.parse(text(key)));
        try (Out out = Out.open(folder, sdk)) {
            Head end = Chain.verify(
                            out.store().journals(), CoopId.MAIN, sdk.installed().format())
                    .orElseThrow(() -> new Unreadable("There is no entry yet"));
            SignedHead head = SignedHead.of(CoopId.MAIN, end, Instant.now().truncatedTo(ChronoUnit.SECONDS));
            System.out.print(signing.map(head::signedBy).orElse(head));
            return Coop.DONE;
        }
    }

    /** Makes a key. */
    @Command(
            name = "keygen",
            description = {
                "Makes a signing key in a file that only you can read, and its public half beside it in FILE.pub.",
                "docs/signing-key.md says how to keep it, change it and what to do when it is lost."
            })
    int keygen(@Parameters(paramLabel = "FILE") Path file) throws IOException {
        SigningKey key = SigningKey.generate();
        Path open = file.resolveSibling(file.getFileName() + ".pub");
        if (Files.exists(file) || Files.exists(open)) {
            throw new Unreadable("There is a file " + (Files.exists(file) ? file : open)
                    + " already; a key is never written over another");
        }
        SecretFile.write(file, key.pem());
        Files.writeString(open, key.open() + "\n");
        System.out.println("Made " + file + ", to be kept secret, and " + open + ", to be given to everybody:");
        System.out.println(key.open());
        return Coop.DONE;
    }

    /** Enters or withdraws a key in the journal. */
    @Command(
            name = "key",
            description = {
                "Lists the keys that the journal names; with --enter or --withdraw, records one.",
                "To change a key, enter the new one and withdraw the old one in the same command."
            })
    int key(
            @Parameters(paramLabel = "OUT", description = OUT) Path folder,
            @Option(names = "--enter", paramLabel = "KEY.pub") @Nullable Path enter,
            @Option(names = "--withdraw", paramLabel = "KEY.pub") @Nullable Path withdraw,
            @Option(
                            names = "--cause",
                            paramLabel = "CAUSE",
                            defaultValue = "replaced",
                            description = "replaced, lost or stolen.")
                    Cause cause,
            @Option(
                            names = "--good-for",
                            paramLabel = "ENTRY",
                            description = "Of a stolen key: the last entry whose head is beyond doubt.")
                    @Nullable
                    Long goodFor,
            @Option(names = "--keeper", paramLabel = "OFFICE", defaultValue = "secretary") String keeper,
            @Option(names = "--on", paramLabel = "DAY") @Nullable LocalDate on,
            @Option(names = "--by", paramLabel = "ACTOR", defaultValue = "coop-journal") String actor)
            throws IOException {
        if ((enter != null || withdraw != null) && on == null) {
            throw new Unreadable("--enter and --withdraw need --on DAY");
        }
        Optional<VerifyingKey> entered = enter == null ? Optional.empty() : Optional.of(verifyingKey(enter));
        Optional<VerifyingKey> withdrawn = withdraw == null ? Optional.empty() : Optional.of(verifyingKey(withdraw));
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            if (on != null && (entered.isPresent() || withdrawn.isPresent())) {
                String id = "journal-key " + on + " "
                        + entered.map(VerifyingKey::hex).orElse("") + " "
                        + withdrawn.map(VerifyingKey::hex).orElse("");
                int code = record(
                        out,
                        id.strip(),
                        actor,
                        coop -> entered.map(key -> SealBook.enter(coop, key, keeper, on))
                                .orElse(Ruling.granted())
                                .and(withdrawn
                                        .map(key ->
                                                SealBook.withdraw(coop, key, cause, Optional.ofNullable(goodFor), on))
                                        .orElse(Ruling.granted())));
                if (code != Coop.DONE) {
                    return code;
                }
            }
            for (SealBook.Term term : out.cooperative().book(SealBook.BOOK).terms()) {
                System.out.println(term.key() + " kept by the " + term.keeper() + ", from entry " + term.from()
                        + term.until().map(end -> " to " + end).orElse("")
                        + term.cause()
                                .map(why -> ", " + why.name().toLowerCase(Locale.ROOT))
                                .orElse(", in use"));
            }
            return Coop.DONE;
        }
    }

    /** Closes the books up to a day. */
    @Command(
            name = "close",
            description = "Closes the books up to a day: earlier days are changed by a resolution only.")
    int close(
            @Parameters(paramLabel = "OUT", description = OUT) Path folder,
            @Option(names = "--through", required = true, paramLabel = "DAY") LocalDate through,
            @Option(names = "--on", required = true, paramLabel = "DAY") LocalDate on,
            @Option(names = "--by", paramLabel = "ACTOR", defaultValue = "coop-journal") String actor) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            return record(out, "journal-close " + through, actor, coop -> Periods.close(coop, through, on));
        }
    }

    private static int record(Out out, String id, String actor, Function<Cooperative, Ruling> rule) {
        Recorded recorded = out.office().record(id, actor, rule);
        if (recorded instanceof Recorded.Refused refused) {
            Locale language = out.language(Optional.empty());
            refused.reasons()
                    .forEach(reason -> System.out.println("Refused: "
                            + out.cooperative().installed().messages().sentence(reason, language) + " ["
                            + reason.code() + "]"));
            return Coop.DONE_WITH_REFUSALS;
        }
        if (recorded instanceof Recorded.KeyReused) {
            System.out.println("Refused: this was recorded before, for another day or by other means");
            return Coop.DONE_WITH_REFUSALS;
        }
        recorded.orThrow()
                .forEach(entry ->
                        System.out.println("Entry " + entry.number() + ": " + entry.type() + " on " + entry.on()));
        return Coop.DONE;
    }

    /** Writes the journal as JSON Lines. */
    @Command(
            name = "export",
            description = "Writes the journal as JSON Lines, each entry byte for byte. Persons are not in it.")
    int export(
            @Parameters(index = "0", paramLabel = "OUT", description = OUT) Path folder,
            @Parameters(index = "1", paramLabel = "FILE.jsonl") Path file)
            throws IOException {
        if (Files.exists(file)) {
            throw new Unreadable("There is a file " + file + " already");
        }
        try (Out out = Out.open(folder, CoopSdk.discover());
                OutputStream to = Files.newOutputStream(file)) {
            long last = JournalLines.write(out.store().journals(), CoopId.MAIN, to)
                    .map(Head::last)
                    .orElse(0L);
            System.out.println("Wrote " + last + " entries to " + file);
            return Coop.DONE;
        }
    }

    /** Reads a journal from JSON Lines. */
    @Command(
            name = "import",
            description =
                    "Reads a journal from JSON Lines into OUT, all or nothing; the directory of persons stays as it is.")
    int read(
            @Parameters(paramLabel = "FILE.jsonl") Path file,
            @Option(names = "--out", required = true, paramLabel = "OUT") Path folder)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable("There is no file " + file);
        }
        CoopSdk sdk = CoopSdk.discover();
        try (Out out = Out.openOrMake(folder, sdk)) {
            JournalLines.Imported imported = JournalLines.read(
                    file, sdk.installed().format(), out.store().journals(), CoopId.MAIN);
            System.out.println(imported.entries() + " entries on record, " + imported.added() + " of them new");
            return Coop.DONE;
        } catch (UnreadableLinesException unreadable) {
            throw new Unreadable(file + ": " + unreadable.getMessage());
        }
    }

    /** Prints what is new. */
    @Command(
            name = "feed",
            description = "Prints the entries after a cursor as JSON Lines; the last line is the next cursor.")
    int feed(
            @Parameters(paramLabel = "OUT", description = OUT) Path folder,
            @Option(names = "--after", paramLabel = "CURSOR", description = "The cursor that the last feed ended with.")
                    @Nullable
                    String after,
            @Option(names = "--at-most", paramLabel = "N", defaultValue = "1000") int atMost) {
        try (Out out = Out.open(folder, CoopSdk.discover())) {
            Feed.Page page =
                    out.office().feed().after(after == null ? Feed.Cursor.START : Feed.Cursor.parse(after), atMost);
            page.changes().forEach(change -> System.out.println(change.json()));
            System.out.println(page.cursor());
            return Coop.DONE;
        }
    }

    private static VerifyingKey verifyingKey(Path file) throws IOException {
        return VerifyingKey.parse(text(file).strip());
    }

    private static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Unreadable("There is no file " + file);
        }
        if (Files.size(file) > 10_000) {
            throw new Unreadable(file + " is too long for a key or a head");
        }
        return Files.readString(file);
    }
}
