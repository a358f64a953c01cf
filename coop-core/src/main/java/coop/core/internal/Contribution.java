package coop.core.internal;

import coop.core.Invariant;
import coop.core.journal.Event;
import coop.core.policy.Policy;
import coop.core.statutes.Section;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;

/** One thing that a plugin adds, and who adds it. Its {@link #key} is unique over all that is installed. */
public sealed interface Contribution {
    String key();

    String by();

    record OfPolicy(Class<? extends Policy> kind, String id, Class<? extends Policy> record, String by)
            implements Contribution {
        @Override
        public String key() {
            return kind.getSimpleName() + " policy '" + id + "'";
        }
    }

    record OfSection(String name, Class<? extends Section> record, String by) implements Contribution {
        @Override
        public String key() {
            return "section '" + name + "'";
        }
    }

    record OfEvent(String type, Class<? extends Event> record, String by) implements Contribution {
        @Override
        public String key() {
            return "event '" + type + "'";
        }
    }

    /** Two are the same when they are of one type and plugin: functions have no equality. */
    record OfFormer(String type, Class<? extends Event> record, Function<Event, Event> now, String by)
            implements Contribution {
        @Override
        public String key() {
            return "event '" + type + "'";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfFormer former
                    && type.equals(former.type)
                    && record.equals(former.record)
                    && by.equals(former.by);
        }

        @Override
        public int hashCode() {
            return type.hashCode();
        }
    }

    record OfInvariant(Invariant<?> invariant, String by) implements Contribution {
        @Override
        public String key() {
            return "invariant '" + invariant.getClass().getName() + "'";
        }
    }

    /** Two are the same when they are of one name and plugin: functions have no equality. */
    record OfMessages(String name, String by, Function<Locale, ResourceBundle> bundle) implements Contribution {
        @Override
        public String key() {
            return "messages '" + name + "'";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof OfMessages messages && name.equals(messages.name) && by.equals(messages.by);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
