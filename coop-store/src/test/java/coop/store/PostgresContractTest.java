package coop.store;

import coop.core.journal.JournalStore;
import coop.core.membership.MemberDirectory;
import coop.testkit.BallotBoxContract;
import coop.testkit.DirectoryContract;
import coop.testkit.JournalStoreContract;
import coop.voting.ballot.BallotBox;
import java.nio.file.Path;
import java.time.InstantSource;

class PostgresContractTest implements JournalStoreContract, DirectoryContract, BallotBoxContract {
    @Override
    public JournalStore open(Path folder) {
        return StoreServer.open(Postgres.url(folder)).journals();
    }

    @Override
    public Opened openDirectory(Path folder) {
        StoreServer store = StoreServer.open(Postgres.url(folder));
        return new Opened() {
            @Override
            public MemberDirectory directory() {
                return store.directory();
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    @Override
    public BallotBox openBox(Path folder, InstantSource clock) {
        return StoreServer.open(Postgres.url(folder)).boxes(clock);
    }

    @Override
    public boolean isBoxDurable() {
        return true;
    }

    @Override
    public boolean isDurable() {
        return true;
    }
}
