package org.capitation.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.URL;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.capitation.access.Role;
import org.capitation.walls.Asker.Sending;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deed is done whole, once, and by as many as it needs. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(OrderAnnotation.class)
class TransactionsIT {
  private static final String COUNTY = "338864";
  private static final int AT_ONCE = 8;

  @Inject private Holdings holdings;

  @ArquillianResource private URL base;

  @Test
  @Order(1)
  void a_county_is_there() {
    holdings.open(COUNTY);
    holdings.fill(COUNTY);
  }

  @Test
  @Order(2)
  @RunAsClient
  void V2_3_3_what_cannot_be_done_whole_is_not_done_at_all() throws Exception {
    String contracts =
        "select count(*) from enrolment_contract c join registry_county r"
            + " on r.id = c.county_id where r.code = ?";
    String before = Things.value(contracts, COUNTY);
    String family = "[%s, %s]".formatted(order("V1001", "T2", "D2"), order("V1000", "T2", "D2"));
    HttpResponse<String> answer =
        asker()
            .api(
                Callers.of(COUNTY, Role.BUREAU_CLERK),
                "POST",
                "api/enrolment/families",
                json(family));
    assertEquals(200, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("NOT_TOGETHER"), answer.body());
    assertEquals(before, Things.value(contracts, COUNTY));
  }

  private static String order(String certificate, String team, String doctor) {
    return """
        {"certno": "%s", "team": "%s", "doctor": "%s", "from": "2026-03-02", "years": 1}"""
        .formatted(certificate, team, doctor);
  }

  @Test
  @Order(3)
  @RunAsClient
  void V2_3_4_of_several_at_once_who_want_the_same_exactly_one_gets_it() throws Exception {
    String wish =
        """
        {"pot": "390", "year": 2025, "community": "C02", "remark": "药品采购"}""";
    String account = Callers.otherCommunity(COUNTY);
    List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE);
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      all.add(
          CompletableFuture.runAsync(
              () -> told.add(status(account, "api/payment/advances", wish)), crowd));
    }
    CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    crowd.shutdown();
    assertEquals(AT_ONCE - 1, told.stream().filter(status -> status == 409).count(), "" + told);
    assertEquals(1, told.stream().filter(status -> status < 300).count(), "" + told);
  }

  @Test
  @Order(4)
  @RunAsClient
  void V2_3_5_no_one_signs_for_another_nor_twice() throws Exception {
    String at = "api/budget/agreements/" + Things.key(COUNTY, "agreement") + "/signatures";
    int version = version(at);
    assertEquals(409, sign(Role.BUREAU_REVIEWER, at, version), "it is not the reviewer's turn");
    assertEquals(200, sign(Role.BUREAU_CLERK, at, version));
    assertEquals(409, sign(Role.BUREAU_CLERK, at, version(at)), "who prepared it");
    assertEquals(409, sign(Role.BUREAU_REVIEWER, at, version), "it has changed since");
    assertEquals(200, sign(Role.BUREAU_REVIEWER, at, version(at)));
    assertEquals(409, sign(Role.BUREAU_REVIEWER, at, version(at)), "who reviewed it");
    assertEquals(403, sign(Role.AUDITOR, at, version(at)));
    assertEquals(200, sign(Role.BUREAU_APPROVER, at, version(at)));
    assertEquals(409, sign(Role.BUREAU_APPROVER, at, version(at)), "it is complete");
  }

  private int sign(Role role, String at, int version) {
    return status(Callers.of(COUNTY, role), at, "{\"version\": " + version + "}");
  }

  private int version(String at) throws Exception {
    HttpResponse<String> answer =
        asker().api(Callers.of(COUNTY, Role.BUREAU_CLERK), at.replace("/signatures", ""));
    assertEquals(200, answer.statusCode(), answer.body());
    return Body.read(answer.body()).findValue("version").asInt();
  }

  private int status(String account, String address, String body) {
    try {
      return asker().api(account, "POST", address, json(body)).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Sending json(String body) {
    return new Sending("application/json", body);
  }

  private Asker asker() {
    return new Asker(base, Callers.PASSWORD);
  }
}
