package coop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.Ruling;
import coop.core.journal.Book;
import coop.core.journal.Entry;
import coop.core.journal.EntryFormat;
import coop.core.journal.StoredEntry;
import coop.core.membership.Engagements;
import coop.core.membership.MemberRegister;
import coop.core.membership.Membership;
import coop.core.resolution.MinuteBook;
import coop.core.statutes.Statutes;
import coop.core.statutes.StatutesBook;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What happens in a cooperative, as a test tells it:
 *
 * <pre>{@code
 * CoopScenario.founded(statutes, day, ada, ben, cem)
 *     .given(coop -> Membership.engage(coop, dee, from, Engagement.Kind.EMPLOYMENT, Ratio.of(1)))
 *     .when(coop -> Membership.admit(coop, new Application(dee, tooEarly)))
 *     .thenRefused("admission.too-early");
 * }</pre>
 *
 * <p>Without being asked, it also sees to it that each rule says the same when it is asked twice, that every entry comes back
 * from its bytes as it was, and that the books read off the entries from the start are those that grew with them.
 *
 * <p>For one thread.
 */
public final class CoopScenario {
    private static final List<Book<?>> CORE =
            List.of(MemberRegister.BOOK, Engagements.BOOK, MinuteBook.BOOK, StatutesBook.BOOK);

    private final List<Book<?>> books = new ArrayList<>(CORE);
    private Cooperative coop;

    private CoopScenario(Cooperative coop) {
        this.coop = coop;
        check();
    }

    /** It begins with a foundation. */
    public static CoopScenario founded(Statutes statutes, LocalDate day, MemberId... founders) {
        return new CoopScenario(Membership.found(statutes, day, founders));
    }

    /** It begins with a cooperative as it stands. */
    public static CoopScenario of(Cooperative coop) {
        return new CoopScenario(coop);
    }

    /** Compares this book too, each time something is recorded. */
    public CoopScenario watching(Book<?> book) {
        books.add(book);
        check();
        return this;
    }

    /** Something that happened before; an assertion fails when it is refused. */
    public CoopScenario given(Function<Cooperative, Ruling> rule) {
        return when(rule).thenGranted();
    }

    /** What is asked. */
    public Asked when(Function<Cooperative, Ruling> rule) {
        Ruling ruling = rule.apply(coop);
        assertThat(rule.apply(coop)).as("the same rule asked again").isEqualTo(ruling);
        return new Asked(ruling);
    }

    /** Looks at the cooperative. */
    public CoopScenario then(Consumer<Cooperative> look) {
        look.accept(coop);
        return this;
    }

    /** The cooperative by now. */
    public Cooperative coop() {
        return coop;
    }

    /** A ruling, before it is known what came of it. */
    public final class Asked {
        private final Ruling ruling;

        private Asked(Ruling ruling) {
            this.ruling = ruling;
        }

        /** It was granted, and is recorded. */
        public CoopScenario thenGranted() {
            assertThat(ruling.reasons()).as("reasons against").isEmpty();
            coop = coop.after(ruling);
            check();
            return CoopScenario.this;
        }

        /** It was refused for reasons with these codes, in any order, and no others. */
        public CoopScenario thenRefused(String... codes) {
            assertThat(ruling.reasons()).extracting(Reason::code).containsExactlyInAnyOrder(codes);
            assertThat(ruling.reasons()).allSatisfy(reason -> {
                assertThat(reason.sentence()).isNotBlank().doesNotContain("{", "}");
                assertThat(reason.article()).isNotBlank();
            });
            return CoopScenario.this;
        }
    }

    private void check() {
        EntryFormat format = coop.installed().format();
        List<Entry> entries = coop.journal().entries();
        List<Entry> read = new ArrayList<>();
        Hash before = Hash.NONE;
        for (StoredEntry stored : format.write(entries, Hash.NONE)) {
            read.add(format.read(stored, before));
            before = stored.hash();
        }
        assertThat(read).as("entries read back from their bytes").isEqualTo(entries);
        Cooperative again = coop.installed().cooperative().of(read);
        for (Book<?> book : books) {
            assertThat(again.book(book))
                    .as("a book read off the entries from the start")
                    .usingRecursiveComparison()
                    .isEqualTo(coop.book(book));
        }
    }
}
