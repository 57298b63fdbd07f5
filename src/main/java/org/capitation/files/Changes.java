package org.capitation.files;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 变更: sorts what a file says into new, changed and repeated, by what is known under each key.
 *
 * @param <K> what an entry is known by
 * @param <V> the entry
 */
public final class Changes<K, V> {
  private final Map<K, V> known;
  private final Map<K, V> added = new LinkedHashMap<>();
  private final Map<K, V> changed = new LinkedHashMap<>();

  /** Begins with what is known. */
  public Changes(Map<K, V> known) {
    this.known = new HashMap<>(known);
  }

  /** What holds under a key by now. */
  public Optional<V> now(K key) {
    return Optional.ofNullable(known.get(key));
  }

  /** Takes an entry; false if it says nothing new. */
  public boolean take(K key, V entry) {
    V before = known.put(key, entry);
    if (entry.equals(before)) {
      return false;
    }
    (before == null || added.containsKey(key) ? added : changed).put(key, entry);
    return true;
  }

  /** The entries under keys that were not known, as they stand by now. */
  public Collection<V> added() {
    return Collections.unmodifiableCollection(added.values());
  }

  /** The entries that differ from what was known, as they stand by now. */
  public Collection<V> changed() {
    return Collections.unmodifiableCollection(changed.values());
  }

  /** All entries that are new or differ. */
  public List<V> all() {
    return Stream.concat(changed.values().stream(), added.values().stream()).toList();
  }
}
