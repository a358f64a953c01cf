package coop.reporting.law;

import coop.core.plugin.Installed;
import coop.core.policy.Answer;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The packs that are installed.
 *
 * <pre>{@code
 * Pack pack = Packs.of(sdk.installed()).find("be/sc-agreee").orElseThrow();
 * Review review = pack.review(new Measured(coop, Map.of()), Span.year(2024));
 * }</pre>
 *
 * <p>Immutable.
 */
public final class Packs {
    private final SortedMap<String, Pack> packs;

    private Packs(SortedMap<String, Pack> packs) {
        this.packs = packs;
    }

    /** Those among all that is installed. */
    public static Packs of(Installed installed) {
        SortedMap<String, Pack> packs = new TreeMap<>();
        for (String id : installed.policies().ids(JurisdictionPack.class)) {
            installed.policy(JurisdictionPack.class, id).ifPresent(one -> {
                Pack pack = Answer.of(one, one::pack);
                packs.put(pack.id(), pack);
            });
        }
        return new Packs(Collections.unmodifiableSortedMap(packs));
    }

    /** Every pack, by id. */
    public Collection<Pack> all() {
        return packs.values();
    }

    /** The pack of an id such as {@code be/sc-agreee}. */
    public Optional<Pack> find(String id) {
        return Optional.ofNullable(packs.get(id));
    }

    /** The preset of a name such as {@code be/sc-agreee-worker}: the pack's id, a hyphen, and the preset's. */
    public Optional<Preset> preset(String name) {
        return Optional.ofNullable(presets().get(name));
    }

    /** Every preset, by the name that {@code coop init} knows it by. */
    public SortedMap<String, Preset> presets() {
        SortedMap<String, Preset> presets = new TreeMap<>();
        packs.values()
                .forEach(pack ->
                        pack.presets().values().forEach(preset -> presets.put(pack.id() + "-" + preset.id(), preset)));
        return Collections.unmodifiableSortedMap(presets);
    }
}
