package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Filtered;
import org.capitation.access.Matter;
import org.capitation.access.Matters;
import org.capitation.access.store.AccountStore;

/** 待办与消息: what waits for the caller, and what happened that they should know. */
@ApplicationScoped
public class MyMatters {
  /** So many days news are told. */
  public static final int DAYS = 30;

  private static final Comparator<Matter> LATEST_FIRST =
      Comparator.comparing((Matter m) -> m.since().orElse(LocalDateTime.MIN)).reversed();

  private static final Comparator<Matter> URGENT_FIRST =
      Comparator.comparing((Matter m) -> m.due().orElse(LocalDate.MAX))
          .thenComparing(m -> m.since().orElse(LocalDateTime.MAX));

  @Inject @Any private Instance<Matters> sources;
  @Inject private AccountStore accounts;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** What waits for the caller: what is due first comes first, then what has waited longest. */
  @Allowed({})
  @Filtered
  @Transactional
  public List<Matter> waiting() {
    return sources.stream()
        .flatMap(source -> source.waiting(caller.account()).stream())
        .sorted(URGENT_FIRST)
        .toList();
  }

  /** What happened in the last {@link #DAYS} days, the newest first. */
  @Allowed({})
  @Filtered
  @Transactional
  public List<Matter> news() {
    LocalDateTime since = LocalDateTime.now(clock).minusDays(DAYS);
    return sources.stream()
        .flatMap(source -> source.news(caller.account(), since).stream())
        .sorted(LATEST_FIRST)
        .toList();
  }

  /** Until when the caller has said that all news are known; nothing before the first time. */
  @Allowed({})
  @Filtered
  @Transactional
  public Optional<LocalDateTime> read() {
    return accounts.newsRead(caller.name());
  }

  /** The caller knows all news of up to now. */
  @Allowed({})
  @Filtered
  @Transactional
  public void markRead() {
    accounts.readNews(caller.name(), LocalDateTime.now(clock));
  }
}
