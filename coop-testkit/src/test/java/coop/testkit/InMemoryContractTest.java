package coop.testkit;

import coop.core.journal.JournalStore;
import coop.core.journal.StoreInMemory;
import coop.core.membership.DirectoryInMemory;
import coop.core.membership.MemberDirectory;
import coop.voting.ballot.BallotBox;
import coop.voting.ballot.BallotBoxInMemory;
import java.nio.file.Path;
import java.time.InstantSource;

class InMemoryContractTest implements JournalStoreContract, DirectoryContract, BallotBoxContract {
    @Override
    public JournalStore open(Path folder) {
        return new StoreInMemory();
    }

    @Override
    public Opened openDirectory(Path folder) {
        return opened(new DirectoryInMemory());
    }

    @Override
    public BallotBox openBox(Path folder, InstantSource clock) {
        return new BallotBoxInMemory(clock);
    }

    @Override
    public boolean isBoxDurable() {
        return false;
    }

    static Opened opened(MemberDirectory directory) {
        return new Opened() {
            @Override
            public MemberDirectory directory() {
                return directory;
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }

    @Override
    public boolean isDurable() {
        return false;
    }
}
