package coop.core.membership;

import static coop.core.Fixture.ADA;
import static coop.core.Fixture.BEN;
import static coop.core.Fixture.CEM;
import static coop.core.Fixture.DEE;
import static coop.core.Fixture.EVA;
import static coop.core.Fixture.FOUNDED;
import static coop.core.Fixture.SDK;
import static coop.core.Fixture.day;
import static coop.core.Fixture.statutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.journal.Entry;
import coop.core.journal.StoreInMemory;
import coop.core.journal.StoredEntry;
import coop.core.office.MemberDesk;
import coop.core.office.Office;
import coop.core.office.Recorded;
import coop.core.statutes.StatutesException;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import coop.core.value.MemberId;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows H41 to H44 of the hostile tests: names, doubles, days; and what an erasure leaves. */
class HostilePersonsTest {
    private final StoreInMemory store = new StoreInMemory();
    private final Office office = new Office(SDK.installed(), store, InstantSource.system(), CoopId.MAIN);
    private final MemberDirectory directory = new DirectoryInMemory();
    private final MemberDesk desk = new MemberDesk(office, directory);

    private static Person person(MemberId who, String name, String born) {
        return new Person(
                who,
                "P" + who.number(),
                name,
                Optional.ofNullable(born).map(LocalDate::parse),
                Optional.empty(),
                Person.Kind.NATURAL,
                "ab".repeat(32));
    }

    static Stream<String> hostileNames() {
        return Stream.of(
                "",
                "   ",
                "\u200b\u200b",
                "\u202eadA",
                "A\u0000b",
                "A\nb",
                "A\u2066b\u2069",
                "\u3164",
                "A\u200db",
                "\ud800",
                "A\ufffdb",
                "\u001b[31mAda",
                "e" + "\u0301".repeat(1_000),
                "n".repeat(201),
                "😀".repeat(201),
                "x".repeat(10 * 1024 * 1024));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void h42_a_name_that_cannot_be_seen_is_refused_and_not_repeated(String name) {
        assertThatThrownBy(() -> person(ADA, name, null))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(120))
                .satisfies(refused ->
                        assertThat(refused.getMessage().contains("Ada")).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O'Zoë",
                "Nguyễn Thị Ánh",
                "李雷",
                "שָׁלוֹם",
                "İbrahim Straße",
                "=HYPERLINK(\"x\")",
                "<script>",
                "😀",
                "Åsa-Björk von der Höh"
            })
    void h42_names_of_every_script_are_welcome(String name) {
        assertThat(person(ADA, name, null).name()).isNotBlank();
    }

    @Test
    void h42_a_name_is_kept_in_one_normal_form() {
        assertThat(person(ADA, "Zoe\u0308", null)).isEqualTo(person(ADA, "Zo\u00eb", null));
        assertThat(person(ADA, "n".repeat(200), null).name()).hasSize(200);
        assertThat(person(ADA, "😀".repeat(200), null).name()).hasSize(400);
        assertThat(person(ADA, "Ada", null)).asString().doesNotContain("Ada");
    }

    @Test
    void h43_somebody_who_looks_the_same_is_asked_about_and_never_merged() {
        assertThat(desk.enter("1", "me", person(ADA, "Zoë River", "1980-05-01"), FOUNDED, Optional.empty()))
                .isInstanceOf(Recorded.Appended.class);
        for (String alike : List.of("ZOË RIVER", "Zoe\u0308 River", "River, Zoe", "Zoë  River", "Zо\u0451 River")) {
            Recorded asked = desk.enter("2", "me", person(BEN, alike, "1980-05-01"), FOUNDED, Optional.empty());
            assertThat(((Recorded.Refused) asked).reasons())
                    .extracting(Reason::code)
                    .containsExactly("person.possible-duplicate");
        }
        assertThat(directory.all(CoopId.MAIN)).hasSize(1);
        Recorded unknown = desk.enter("2", "me", person(BEN, "Zoë River", null), FOUNDED, Optional.empty());
        assertThat(((Recorded.Refused) unknown).reasons())
                .extracting(Reason::code)
                .containsExactly("person.same-name");
        assertThat(desk.enter("3", "me", person(BEN, "Zoë River", "2008-01-31"), FOUNDED, Optional.empty()))
                .isInstanceOf(Recorded.Appended.class);
        assertThat(desk.enter("4", "me", person(CEM, "Zoë River", "1980-05-01"), FOUNDED, Optional.of("her cousin")))
                .isInstanceOf(Recorded.Appended.class);
        assertThat(directory.all(CoopId.MAIN)).hasSize(3);
    }

    @Test
    void h43_all_pairs_among_persons_are_found() {
        List<Person> persons = List.of(
                person(ADA, "Ada River", "1980-05-01"),
                person(BEN, "Ben Brook", "1980-05-01"),
                person(CEM, "RIVER Ada", "1980-05-01"),
                person(DEE, "Аdа River", null));
        assertThat(Duplicates.among(persons))
                .containsExactly(
                        new Duplicates.Possible(ADA, CEM, Duplicates.Sign.SAME_NAME_AND_BIRTH),
                        new Duplicates.Possible(ADA, DEE, Duplicates.Sign.SAME_NAME),
                        new Duplicates.Possible(CEM, DEE, Duplicates.Sign.SAME_NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-01-01",
                "0000-01-01",
                "9999-01-01",
                "+999999999-12-31",
                "2026-02-30",
                "2025-02-29",
                "2026-1-1",
                "1799-12-31",
                "2200-12-32",
                "2026-01-01T24:00",
                "٢٠٢٦-01-01",
                " 2026-01-01"
            })
    void h44_a_day_that_is_none_is_refused_without_arithmetic(String founded) {
        assertThatThrownBy(() -> SDK.installed()
                        .statutes("{\"cooperative\": {\"name\": \"x\", \"founded\": \"" + founded + "\"}}"))
                .isInstanceOf(StatutesException.class)
                .hasMessageContaining("wanted a date such as 2014-06-21");
    }

    @Test
    void h44_nobody_leaves_before_joining() {
        Cooperative coop = Membership.found(statutes("{}"), FOUNDED, ADA, BEN, CEM);
        Cooperative joined = coop.after(Membership.admit(coop, new Application(DEE, day("2014-01-01"))));
        assertThat(Membership.resign(joined, DEE, day("2013-12-31"), Optional.empty(), "")
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("membership.none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"cooperative\": {\"name\": \"\\u202e\"}, \"cooperative\": {}}",
                "\ufeff{\"cooperative\": {}} x",
                "{\"cooperative\": {\"name\": \"x\", \"founded\": \"2011-03-01\", \"@class\": \"java.lang.Object\"}}",
                "{\"membership\": {\"minimumMembers\": 1e9999999}}",
                "{\"membership\": {\"minimumMembers\": 99999999999999999999999999}}",
                "{\"membership\": {\"classes\": {}}}",
                "{\"membership\": /* no */ {}}",
                "{'membership': {}}",
                "null"
            })
    void h41_statutes_that_are_no_plain_json_are_refused_with_a_path_or_a_place(String json) {
        assertThatThrownBy(() -> SDK.installed().statutes(json))
                .isInstanceOf(StatutesException.class)
                .satisfies(refused ->
                        assertThat(((StatutesException) refused).problems()).isNotEmpty());
    }

    @Test
    void h41_statutes_without_end_are_refused() {
        String deep = "{\"membership\":".repeat(33) + "1" + "}".repeat(33);
        assertThatThrownBy(() -> SDK.installed().statutes(deep)).isInstanceOf(StatutesException.class);
        String huge = "{\"x\": \"" + "a".repeat(9 * 1024 * 1024) + "\"}";
        assertThatThrownBy(() -> SDK.installed().statutes(huge)).isInstanceOf(StatutesException.class);
    }

    @Test
    void after_an_erasure_number_and_days_stand_and_the_chain_is_whole_and_nobody_is_found_in_it() {
        office.record(
                        "found",
                        "me",
                        coop -> Membership.founding(
                                coop,
                                statutes("{\"retention\": \"none\"}"),
                                FOUNDED,
                                Stream.of(ADA, BEN, CEM)
                                        .map(who -> new Application(who, FOUNDED))
                                        .toList()))
                .orThrow();
        desk.enter("1", "me", person(EVA, "Eva Erasmus", "1980-05-01"), FOUNDED, Optional.empty())
                .orThrow();
        office.record("2", "me", coop -> Membership.admit(coop, new Application(EVA, FOUNDED)))
                .orThrow();
        assertThat(((Recorded.Refused) desk.erase("3", "me", EVA, day("2012-01-01"))).reasons())
                .extracting(Reason::code)
                .containsExactly("erasure.member");
        assertThat(directory.find(CoopId.MAIN, EVA)).isPresent();
        office.record("4", "me", coop -> Membership.resign(coop, EVA, day("2012-01-01"), Optional.empty(), ""))
                .orThrow();
        assertThat(desk.known(EVA).entries())
                .extracting(MemberDesk.Mention::type)
                .containsExactly("core.person-entered", "core.member-admitted", "core.member-resigned");
        Person backup = directory.find(CoopId.MAIN, EVA).orElseThrow();
        desk.erase("5", "me", EVA, day("2013-01-01")).orThrow();

        assertThat(directory.find(CoopId.MAIN, EVA)).isEmpty();
        Hash before = Hash.NONE;
        List<Entry> read = new ArrayList<>();
        for (StoredEntry stored : store.read(CoopId.MAIN, 0, 1_000)) {
            read.add(SDK.installed().format().read(stored, before));
            before = stored.hash();
            assertThat(new String(stored.bytes(), StandardCharsets.UTF_8))
                    .doesNotContain("Erasmus")
                    .doesNotContain("1980");
        }
        MemberRegister.File file = SDK.installed()
                .cooperative()
                .of(read)
                .book(MemberRegister.BOOK, day("2013-01-01"))
                .find(EVA)
                .orElseThrow();
        assertThat(file.number()).contains(4L);
        assertThat(file.admitted()).contains(FOUNDED);
        assertThat(file.left()).contains(day("2012-01-02"));
        assertThat(file.erased()).contains(day("2013-01-01"));

        directory.enter(CoopId.MAIN, backup); // a restored backup of the directory
        assertThat(desk.reapplyErasures()).containsExactly(EVA);
        assertThat(directory.find(CoopId.MAIN, EVA)).isEmpty();
        assertThat(desk.reapplyErasures()).isEmpty();
        assertThat(desk.known(EVA).person()).isEmpty();
    }

    @Test
    void a_persons_own_data_do_not_hold_what_is_about_others() {
        Cooperative coop = Membership.found(statutes("{}"), FOUNDED, ADA, BEN, CEM);
        Application dee = new Application(DEE, day("2014-01-01")).sponsoredBy(List.of(ADA, BEN));
        coop = coop.after(Membership.apply(coop, dee));
        MembershipEvent applied =
                (MembershipEvent) coop.journal().last().orElseThrow().event();
        assertThat(coop.installed().about(applied, ADA))
                .contains("{\"memberClass\":\"member\",\"on\":\"2014-01-01\",\"sponsors\":[\"m1\"],\"who\":\"m4\"}");
        assertThat(coop.installed().about(applied, CEM)).isEmpty();
    }
}
