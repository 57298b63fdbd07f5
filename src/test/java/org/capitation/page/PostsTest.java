package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PostsTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int KEPT = 50;

  private final Posts posts = new Posts();

  @Test
  void theSecondOfTwoLeadsWhereTheFirstLed() throws Exception {
    assertEquals(Optional.empty(), posts.begin("a", LONG));
    CompletableFuture<Optional<String>> second = begin("a");
    assertFalse(second.isDone());
    posts.end("a", "/there");
    assertEquals(Optional.of("/there"), second.get(10, TimeUnit.SECONDS));
  }

  @Test
  void whatLedNowhereIsDoneByTheSecond() throws Exception {
    posts.begin("a", LONG);
    CompletableFuture<Optional<String>> second = begin("a");
    posts.end("a", null);
    assertEquals(Optional.empty(), second.get(10, TimeUnit.SECONDS));
  }

  @Test
  void anotherPostDoesNotWait() throws Exception {
    posts.begin("a", LONG);
    assertEquals(Optional.empty(), posts.begin("b", LONG));
  }

  @Test
  void nobodyWaitsForEver() throws Exception {
    posts.begin("a", LONG);
    assertThrows(TimeoutException.class, () -> posts.begin("a", Duration.ofMillis(50)));
  }

  @Test
  void onlyTheLatestAreKept() throws Exception {
    for (int i = 0; i <= KEPT; i++) {
      posts.begin("post " + i, LONG);
      posts.end("post " + i, "/" + i);
    }
    assertEquals(Optional.empty(), posts.begin("post 0", LONG));
    assertEquals(Optional.of("/1"), posts.begin("post 1", LONG));
    assertEquals(Optional.of("/" + KEPT), posts.begin("post " + KEPT, LONG));
  }

  private CompletableFuture<Optional<String>> begin(String mark) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return posts.begin(mark, LONG);
          } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
