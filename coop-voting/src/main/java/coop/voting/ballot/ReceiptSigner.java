package coop.voting.ballot;

import coop.core.value.Hash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Signs receipts. A signature takes longer than a slip does to become durable, so that whoever comes first signs for everybody who
 * waits, and hands the pen on to the next who came meanwhile. The last ones are remembered: a request that comes again gets the
 * receipt it got. Thread-safe.
 */
final class ReceiptSigner {
    private static final int REMEMBERED = 10_000;

    private final Hash setup;
    private final BoxKey key;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;
    private final Map<Hash, Receipt> last = new LinkedHashMap<>();

    ReceiptSigner(Hash setup, BoxKey key) {
        this.setup = setup;
        this.key = key;
    }

    /** Somebody who waits for a receipt, or for the pen: nothing is there in place of a receipt then. */
    private static final class Waiting {
        private final Hash envelope;
        private final CompletableFuture<Optional<Receipt>> answer = new CompletableFuture<>();

        Waiting(Hash envelope) {
            this.envelope = envelope;
        }
    }

    Receipt receipt(Hash envelope) {
        Waiting own = new Waiting(envelope);
        boolean first;
        synchronized (waiting) {
            waiting.add(own);
            first = !writing;
            writing = true;
        }
        if (first) {
            return signed(own);
        }
        return answer(own).orElseGet(() -> signed(own));
    }

    private static Optional<Receipt> answer(Waiting own) {
        try {
            return own.answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** Signs for those who wait, the owner of the pen first among them, and hands it on. */
    private Receipt signed(Waiting own) {
        List<Waiting> together = new ArrayList<>();
        synchronized (waiting) {
            while (together.size() < Receipt.TOGETHER && !waiting.isEmpty()) {
                together.add(waiting.remove());
            }
        }
        try {
            List<Receipt> receipts = sign(together);
            for (int place = 0; place < receipts.size(); place++) {
                together.get(place).answer.complete(Optional.of(receipts.get(place)));
            }
            return receipts.get(together.indexOf(own));
        } catch (RuntimeException | Error failed) {
            together.forEach(one -> one.answer.completeExceptionally(failed));
            throw failed;
        } finally {
            handOn();
        }
    }

    private void handOn() {
        Waiting next;
        synchronized (waiting) {
            next = waiting.peek();
            writing = next != null;
        }
        if (next != null) {
            next.answer.complete(Optional.empty());
        }
    }

    /** A receipt for each, in their order. */
    private List<Receipt> sign(List<Waiting> together) {
        Set<Hash> fresh = new LinkedHashSet<>();
        for (Waiting one : together) {
            if (!last.containsKey(one.envelope)) {
                fresh.add(one.envelope);
            }
        }
        if (!fresh.isEmpty()) {
            Merkle.Tree tree = new Merkle.Tree(List.copyOf(fresh));
            String signature = Keys.text(key.signature(Receipt.signed(setup, tree.root())));
            int place = 0;
            for (Hash envelope : fresh) {
                last.put(envelope, new Receipt(setup, envelope, place, fresh.size(), tree.path(place), signature));
                place++;
            }
        }
        List<Receipt> receipts = together.stream()
                .map(one -> Objects.requireNonNull(last.get(one.envelope)))
                .toList();
        forget();
        return receipts;
    }

    private void forget() {
        var oldest = last.keySet().iterator();
        for (int over = last.size() - REMEMBERED; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }
}
