package coop.voting.ballot;

import coop.core.value.Hash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Signs receipts. A signature takes longer than a slip does to become durable, so that whoever comes first signs for everybody who
 * waits. The last ones are remembered: a request that comes again gets the receipt it got. Thread-safe.
 */
final class ReceiptSigner {
    private static final int REMEMBERED = 10_000;

    private final Hash setup;
    private final BoxKey key;
    private final ReentrantLock signing = new ReentrantLock();
    private final ConcurrentLinkedQueue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final Map<Hash, Receipt> last = new LinkedHashMap<>();

    ReceiptSigner(Hash setup, BoxKey key) {
        this.setup = setup;
        this.key = key;
    }

    private static final class Waiting {
        private final Hash envelope;
        private volatile @Nullable Receipt receipt;

        Waiting(Hash envelope) {
            this.envelope = envelope;
        }
    }

    Receipt receipt(Hash envelope) {
        Waiting own = new Waiting(envelope);
        waiting.add(own);
        Receipt receipt = own.receipt;
        while (receipt == null) {
            signing.lock();
            try {
                if (own.receipt == null) {
                    signTogether();
                }
                receipt = own.receipt;
            } finally {
                signing.unlock();
            }
        }
        return receipt;
    }

    private void signTogether() {
        List<Waiting> fresh = new ArrayList<>();
        List<Hash> envelopes = new ArrayList<>();
        List<Waiting> again = new ArrayList<>();
        while (envelopes.size() < Receipt.TOGETHER) {
            Waiting next = waiting.poll();
            if (next == null) {
                break;
            }
            Receipt before = last.get(next.envelope);
            if (before != null) {
                next.receipt = before;
            } else if (envelopes.contains(next.envelope)) {
                again.add(next);
            } else {
                fresh.add(next);
                envelopes.add(next.envelope);
            }
        }
        if (!envelopes.isEmpty()) {
            Merkle.Tree tree = new Merkle.Tree(envelopes);
            String signature = Keys.text(key.signature(Receipt.signed(setup, tree.root())));
            for (int place = 0; place < envelopes.size(); place++) {
                Waiting one = fresh.get(place);
                Receipt receipt =
                        new Receipt(setup, one.envelope, place, envelopes.size(), tree.path(place), signature);
                last.put(one.envelope, receipt);
                one.receipt = receipt;
            }
            again.forEach(one -> one.receipt = last.get(one.envelope));
            forget();
        }
    }

    private void forget() {
        var oldest = last.keySet().iterator();
        for (int over = last.size() - REMEMBERED; over > 0; over--) {
            oldest.next();
            oldest.remove();
        }
    }
}
