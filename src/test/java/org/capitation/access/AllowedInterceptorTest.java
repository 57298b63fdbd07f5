package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowedInterceptorTest {
  private static final Account C01 =
      new Account(
          "c01",
          "C01",
          "",
          "339921",
          Set.of(Role.COMMUNITY_ADMIN),
          new Scope.Communities(Set.of("C01")));

  /** What a use case looks like. */
  @Allowed({Circle.COMMUNITY, Circle.AUDIT})
  static class UseCases {
    public void charges(@InCommunity String community, String search) {}

    @Filtered
    public void overview() {}

    public void allPayments() {}

    @Allowed(Circle.AUDIT)
    public void trail(@InCommunity String community) {}

    public void list(@OfDoctor String doctor) {}

    @InPerson
    @Filtered
    public void sign() {}
  }

  @Test
  void marksOfMethodAndClassAreRead() {
    assertEquals(
        new Demand(Set.of(Role.COMMUNITY_ADMIN, Role.AUDITOR), false, List.of("C01"), List.of()),
        Demand.of(method("charges"), new Object[] {" C01 ", "x"}));
    assertEquals(
        new Demand(Set.of(Role.COMMUNITY_ADMIN, Role.AUDITOR), true, List.of(), List.of()),
        Demand.of(method("overview"), new Object[0]));
    assertEquals(
        new Demand(Set.of(Role.AUDITOR), false, List.of(""), List.of()),
        Demand.of(method("trail"), new Object[] {null}));
    assertEquals(List.of("D7"), Demand.of(method("list"), new Object[] {"D7"}).doctors());
  }

  @Test
  void allowedCallGoesOn() throws Exception {
    assertEquals("done", call(Optional.of(C01), "charges", "C01", null));
    assertEquals("done", call(Optional.of(C01), "overview"));
  }

  @Test
  void refusedCallDoesNotRun() {
    assertEquals(Refusal.SCOPE, refusal(Optional.of(C01), "charges", "C02", null));
    assertEquals(Refusal.SCOPE, refusal(Optional.of(C01), "allPayments"));
    assertEquals(Refusal.ROLE, refusal(Optional.of(C01), "trail", "C01"));
    assertEquals(Refusal.SCOPE, refusal(Optional.of(C01), "list", "D7"));
    assertEquals(Refusal.NOT_SIGNED_IN, refusal(Optional.empty(), "overview"));
  }

  @Test
  void tokenDoesNotDoWhatAPersonDoesInPerson() throws Exception {
    assertEquals("done", call(Optional.of(C01), "sign"));
    Caller program = caller(Optional.of(C01));
    program.noteToken(C01);
    assertEquals("done", call(program, "overview"));
    assertEquals(Refusal.TOKEN, assertThrows(Refused.class, () -> call(program, "sign")).refusal());
  }

  @Test
  void refusalIsFoundBelowOtherExceptions() {
    Refused refused = new Refused(Refusal.ROLE, "UseCases.trail");
    assertEquals("ROLE: UseCases.trail", refused.getMessage());
    assertEquals(true, Refused.causedBy(new IllegalStateException(new RuntimeException(refused))));
    assertEquals(false, Refused.causedBy(new IllegalStateException(new RuntimeException())));
  }

  private static Refusal refusal(Optional<Account> caller, String method, Object... values) {
    return assertThrows(Refused.class, () -> call(caller, method, values)).refusal();
  }

  private static Object call(Optional<Account> caller, String method, Object... values)
      throws Exception {
    return call(caller(caller), method, values);
  }

  private static Object call(Caller caller, String method, Object... values) throws Exception {
    return new AllowedInterceptor(caller).check(context(method(method), values));
  }

  private static Caller caller(Optional<Account> account) {
    return new Caller() {
      @Override
      public Optional<Account> ifSignedIn() {
        return account;
      }
    };
  }

  private static InvocationContext context(Method method, Object[] values) {
    return (InvocationContext)
        Proxy.newProxyInstance(
            AllowedInterceptorTest.class.getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, asked, nothing) ->
                switch (asked.getName()) {
                  case "getMethod" -> method;
                  case "getParameters" -> values;
                  default -> "done";
                });
  }

  private static Method method(String name) {
    return Arrays.stream(UseCases.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
