package coop.store;

import static org.assertj.core.api.Assertions.assertThat;

import coop.core.value.Hash;
import coop.voting.ballot.PollingStation.Answer;
import coop.voting.ballot.PollingStation.Closing;
import coop.voting.ballot.Question;
import coop.voting.ballot.Receipt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who cast at once, into one SQLite box. What is in an envelope does not matter here: most hold random bytes. */
class CastingTest {
    @TempDir
    Path folder;

    private static <T> List<T> together(int threads, IntFunction<Callable<T>> tasks) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch ready = new CountDownLatch(threads);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Callable<T> task = tasks.apply(i);
                running.add(pool.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(120, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    /** H17. */
    @Test
    void one_member_casting_200_times_from_64_threads_is_counted_once() throws Exception {
        try (Station mill = new Station(folder.resolve("box.sqlite"), 12, Question.yesOrNo("The mill?"), 17)) {
            int size = mill.setup.envelope();
            List<List<Receipt>> receipts = together(64, thread -> () -> {
                List<Receipt> own = new ArrayList<>();
                for (int i = 0; i < 200; i++) {
                    byte[] sealed = mill.draw(size);
                    Answer answer = mill.cast(3, 3, sealed, thread + "/" + i);
                    Receipt receipt = ((Answer.Taken) answer).receipt().orElseThrow();
                    assertThat(receipt.envelope()).isEqualTo(Hash.of(sealed));
                    if (i % 50 == 0) {
                        assertThat(receipt.isSignedBy(mill.key.verifying())).isTrue();
                    }
                    own.add(receipt);
                }
                return own;
            });
            assertThat(mill.station.standing().slips()).isEqualTo(64 * 200);
            byte[] last = mill.draw(size);
            mill.cast(3, 3, last, "last");
            Closing closing = mill.end();
            assertThat(closing.closed().ballots()).isEqualTo(1);
            assertThat(closing.batch().list().all()).containsExactly(Hash.of(last));
            assertThat(receipts.stream()
                            .flatMap(List::stream)
                            .map(Receipt::envelope)
                            .distinct())
                    .hasSize(64 * 200);
        }
    }

    /** H18. */
    @Test
    void one_request_from_64_threads_is_kept_once_and_answered_alike() throws Exception {
        try (Station mill = new Station(folder.resolve("box.sqlite"), 12, Question.yesOrNo("The mill?"), 18)) {
            byte[] sealed = mill.seal("yes");
            List<Answer> answers = together(64, thread -> () -> mill.cast(3, 3, sealed, "once"));
            assertThat(answers).doesNotContainNull().allMatch(answers.get(0)::equals);
            assertThat(mill.station.standing().slips()).isEqualTo(1);
        }
    }

    /** H20. */
    @Test
    void a_vote_closed_while_5000_members_cast_counts_exactly_those_who_have_a_receipt() throws Exception {
        try (Station mill = new Station(folder.resolve("box.sqlite"), 5000, Question.yesOrNo("The mill?"), 20)) {
            int size = mill.setup.envelope();
            List<Set<Hash>> acknowledged = together(65, thread -> () -> {
                Set<Hash> own = new HashSet<>();
                if (thread == 64) {
                    while (mill.station.standing().slips() < 1500) {
                        Thread.sleep(1);
                    }
                    mill.end();
                    return own;
                }
                for (int member = thread + 1; member <= 5000; member += 64) {
                    byte[] sealed = mill.draw(size);
                    if (mill.cast(member, member, sealed, "m" + member) instanceof Answer.Taken) {
                        own.add(Hash.of(sealed));
                    }
                }
                return own;
            });
            Set<Hash> all = new HashSet<>();
            acknowledged.forEach(all::addAll);
            Closing closing = mill.end();
            assertThat(all.size()).isGreaterThanOrEqualTo(1500);
            assertThat(closing.batch().list().all()).containsExactlyInAnyOrderElementsOf(all);
            assertThat(closing.voted()).hasSize(all.size());
        }
    }

    /** H22. */
    @Test
    void principal_and_proxy_at_once_have_one_vote_and_it_is_the_principals() throws Exception {
        try (Station mill = new Station(folder.resolve("box.sqlite"), 12, Question.yesOrNo("The mill?"), 22)) {
            int size = mill.setup.envelope();
            List<Hash> cast = together(16, thread -> () -> {
                byte[] sealed = mill.draw(size);
                Answer answer = mill.cast(1, thread % 2 == 0 ? 1 : 2, sealed, "from " + thread);
                assertThat(answer).isInstanceOf(Answer.Taken.class);
                return Hash.of(sealed);
            });
            List<Hash> counted = mill.end().batch().list().all();
            assertThat(counted).hasSize(1);
            assertThat(cast.indexOf(counted.get(0)) % 2).isZero();
        }
    }
}
