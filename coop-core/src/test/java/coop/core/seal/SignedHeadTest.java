package coop.core.seal;

import static coop.core.Fixture.day;
import static coop.core.Fixture.workers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.core.Cooperative;
import coop.core.Reason;
import coop.core.journal.JournalStore.Head;
import coop.core.seal.SealEvent.Cause;
import coop.core.value.CoopId;
import coop.core.value.Hash;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SignedHeadTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final SignedHead HEAD =
            SignedHead.of(CoopId.MAIN, new Head(42, Hash.of("entry 42")), Instant.parse("2026-06-20T16:05:00Z"));

    @Test
    void a_signed_head_is_read_back_as_it_was_written_and_verifies() {
        SignedHead signed = HEAD.signedBy(KEY);
        SignedHead back = SignedHead.parse(signed.toString().replace("\n", " \r\n"));
        assertThat(back).isEqualTo(signed);
        assertThat(back.isSigned()).isTrue();
        assertThat(back.isSignedBy(KEY.open())).isTrue();
        assertThat(back.isSignedBy(SigningKey.generate().open())).isFalse();
    }

    @Test
    void a_head_without_signature_is_a_head_too_and_signed_by_nobody() {
        assertThat(SignedHead.parse(HEAD.toString())).isEqualTo(HEAD);
        assertThat(HEAD.isSigned()).isFalse();
    }

    @Test
    void a_head_that_was_changed_in_any_digit_is_not_signed_any_more_or_no_head() {
        String signed = HEAD.signedBy(KEY).toString();
        for (int i = 0; i < signed.length(); i++) {
            char other = signed.charAt(i) == '1' ? '2' : '1';
            String changed = signed.substring(0, i) + other + signed.substring(i + 1);
            boolean believed;
            try {
                believed = SignedHead.parse(changed).isSignedBy(KEY.open());
            } catch (IllegalArgumentException noHead) {
                believed = false;
            }
            assertThat(believed).as("character " + i).isFalse();
        }
    }

    /** S + L verifies the same equation; RFC 8032 says to refuse it, and so there is one signature only. */
    @Test
    void a_signature_moved_by_the_order_of_the_curve_is_refused() {
        String signature = HEAD.signedBy(KEY).seal().orElseThrow().signature();
        BigInteger order = BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] low = HexFormat.of().parseHex(signature.substring(64));
        BigInteger moved = new BigInteger(1, reversed(low)).add(order);
        byte[] big = moved.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, big.length);
        System.arraycopy(big, big.length - length, padded, 32 - length, length);
        String other = signature.substring(0, 64) + HexFormat.of().formatHex(reversed(padded));
        SignedHead malleated = new SignedHead(
                HEAD.coop(), HEAD.last(), HEAD.hash(), HEAD.at(), Optional.of(new SignedHead.Seal(KEY.open(), other)));
        assertThat(malleated.isSigned()).isFalse();
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] back = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            back[i] = bytes[bytes.length - 1 - i];
        }
        return back;
    }

    @Test
    void what_is_no_head_is_refused_with_what_was_wanted() {
        for (String text : new String[] {
            "",
            "coop-head/2\nmain\n1\n" + Hash.NONE + "\n2026-01-01T00:00:00Z",
            "coop-head/1\n../x\n1\n" + Hash.NONE + "\n2026-01-01T00:00:00Z",
            "coop-head/1\nmain\n0\n" + Hash.NONE + "\n2026-01-01T00:00:00Z",
            "coop-head/1\nmain\n1\nabc\n2026-01-01T00:00:00Z",
            "coop-head/1\nmain\n1\n" + Hash.NONE + "\n2026-01-01T24:00:00Z",
            "coop-head/1\nmain\n1\n" + Hash.NONE + "\nyesterday",
            HEAD + "key " + KEY.open() + "\n",
            HEAD + "key " + KEY.open() + "\nsignature 00\n",
            HEAD + "key abc\nsignature " + "0".repeat(128) + "\n"
        }) {
            assertThatThrownBy(() -> SignedHead.parse(text))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("wanted");
        }
    }

    @Test
    void a_key_is_kept_as_text_and_says_its_public_half_only() {
        SigningKey back = SigningKey.parse(KEY.pem());
        assertThat(HEAD.signedBy(back)).isEqualTo(HEAD.signedBy(KEY));
        assertThat(KEY).hasToString("signing key of " + KEY.open());
    }

    @Test
    void a_key_file_that_was_put_together_from_two_keys_is_refused() {
        String mixed =
                KEY.pem().replace(KEY.open().hex(), SigningKey.generate().open().hex());
        assertThatThrownBy(() -> SigningKey.parse(mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the private key is not that of the public key beside it");
        assertThatThrownBy(() -> SigningKey.parse("public " + KEY.open())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.parse(KEY.pem().replace("MC4", "AAA")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("AAA");
    }

    @Test
    void a_key_signs_heads_from_the_entry_that_entered_it_until_the_entry_that_replaced_it() {
        Cooperative coop = workers();
        long entered = coop.journal().size() + 1;
        coop = coop.after(SealBook.enter(coop, KEY.open(), "secretary", day("2020-01-01")));
        SigningKey next = SigningKey.generate();
        coop = coop.after(SealBook.enter(coop, next.open(), "secretary", day("2021-01-01"))
                .and(SealBook.withdraw(coop, KEY.open(), Cause.REPLACED, Optional.empty(), day("2021-01-01"))));
        SealBook book = coop.book(SealBook.BOOK);
        SealBook.Term old = book.find(KEY.open()).orElseThrow();
        assertThat(old.covers(entered - 1)).isFalse();
        assertThat(old.covers(entered)).isTrue();
        assertThat(old.covers(entered + 1)).isTrue();
        assertThat(old.covers(entered + 2)).isFalse();
        assertThat(book.inUse()).extracting(SealBook.Term::key).containsExactly(next.open());
        assertThat(old.cause()).contains(Cause.REPLACED);
    }

    @Test
    void heads_of_a_stolen_key_are_good_up_to_the_last_that_is_beyond_doubt() {
        Cooperative coop = workers();
        coop = coop.after(SealBook.enter(coop, KEY.open(), "secretary", day("2020-01-01")));
        long entered = coop.journal().size();
        coop = coop.after(SealBook.withdraw(coop, KEY.open(), Cause.STOLEN, Optional.of(entered), day("2020-05-01")));
        SealBook.Term term = coop.book(SealBook.BOOK).find(KEY.open()).orElseThrow();
        assertThat(term.covers(entered)).isTrue();
        assertThat(term.covers(entered + 1)).isFalse();
    }

    @Test
    void a_key_is_entered_once_and_withdrawn_once() {
        Cooperative coop = workers();
        Cooperative with = coop.after(SealBook.enter(coop, KEY.open(), "secretary", day("2020-01-01")));
        assertThat(SealBook.enter(with, KEY.open(), "chair", day("2020-02-01")).reasons())
                .extracting(Reason::code)
                .containsExactly("seal.known-key");
        assertThat(SealBook.withdraw(coop, KEY.open(), Cause.LOST, Optional.empty(), day("2020-02-01"))
                        .reasons())
                .extracting(Reason::code)
                .containsExactly("seal.key-not-in-use");
        Cooperative without =
                with.after(SealBook.withdraw(with, KEY.open(), Cause.LOST, Optional.empty(), day("2020-02-01")));
        assertThat(SealBook.enter(without, KEY.open(), "secretary", day("2020-03-01"))
                        .isGranted())
                .isFalse();
    }
}
