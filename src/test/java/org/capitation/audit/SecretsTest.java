package org.capitation.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.capitation.access.InCommunity;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "passwordHash",
        "password_hash",
        "token",
        "api_token",
        "token_hash",
        "clientSecret",
        "certificate",
        "certificate_cipher",
        "certificate_hash",
        "sessionId"
      })
  void U4_secrets_are_not_told(String name) {
    assertTrue(Secrets.isSecret(name));
    assertEquals("***", Secrets.told("t", name, "x"));
    assertNull(Secrets.told("t", name, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "state", "certificate_type", "amount", "reason"})
  void others_are(String name) {
    assertFalse(Secrets.isSecret(name));
  }

  @ParameterizedTest
  @CsvSource({
    "身份证 330102198001011234 已核对, 身份证 330***********1234 已核对",
    "33010219800101123X, 330***********123X",
    "13812345678, 138****5678",
    "339921000000000001, 339921000000000001",
    "3301021980010112345, 3301021980010112345"
  })
  void U4_numbers_of_certificates_and_telephones_are_masked_in_texts(String text, String safe) {
    assertEquals(safe, Secrets.scrubbed(text));
  }

  @Test
  void U4_the_name_of_a_person_is_masked_and_that_of_a_team_is_not() {
    assertEquals("王*芳", Secrets.told("registry_person", "name", "王小芳"));
    assertEquals("城关一队", Secrets.told("enrolment_team", "name", "城关一队"));
  }

  record Content(String reason, Money amount, Optional<Long> person, byte[] bytes) {}

  void deed(@InCommunity String community, int seen, Content content, List<Long> chosen) {}

  @Test
  void a_deed_tells_its_arguments_in_short() throws NoSuchMethodException {
    Deed deed =
        Deed.of(
            SecretsTest.class.getDeclaredMethod(
                "deed", String.class, int.class, Content.class, List.class),
            new Object[] {
              "C01",
              3,
              new Content("政策变动", Money.ofYuan("12.50"), Optional.of(7L), new byte[9]),
              List.of(1L, 2L)
            });
    assertEquals("audit.SecretsTest.deed", deed.name());
    assertEquals("C01", deed.community());
    assertEquals(7L, deed.person());
    assertEquals("政策变动", deed.reason());
    assertEquals("community=C01\nseen=3\namount=12.50\nperson=7\nchosen.size=2", deed.object());
  }
}
