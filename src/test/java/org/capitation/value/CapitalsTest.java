package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in capitals, by the rules for cheques and official papers. */
class CapitalsTest {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final long[] PLACES = {10, 100, 1_000};

  @ParameterizedTest
  @CsvSource({
    // nothing, and amounts below a yuan
    "0.00, 零元整",
    "0.01, 壹分",
    "0.05, 伍分",
    "0.10, 壹角整",
    "0.58, 伍角捌分",
    // no fen: 整; fen: no 整
    "1.00, 壹元整",
    "1.50, 壹元伍角整",
    "1.58, 壹元伍角捌分",
    // no jiao before fen: 零
    "1.08, 壹元零捌分",
    "325.04, 叁佰贰拾伍元零肆分",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    // the ten of 10 to 19 is said in full
    "10.00, 壹拾元整",
    "13.00, 壹拾叁元整",
    "110.00, 壹佰壹拾元整",
    // zeros between digits once, zeros at the end not
    "101.00, 壹佰零壹元整",
    "1001.00, 壹仟零壹元整",
    "1010.00, 壹仟零壹拾元整",
    "1100.00, 壹仟壹佰元整",
    "1409.50, 壹仟肆佰零玖元伍角整",
    "6007.14, 陆仟零柒元壹角肆分",
    "1680.32, 壹仟陆佰捌拾元叁角贰分",
    // groups of four digits
    "10000.00, 壹万元整",
    "10010.10, 壹万零壹拾元壹角整",
    "12701.87, 壹万贰仟柒佰零壹元捌角柒分",
    "20005.00, 贰万零伍元整",
    "100000.01, 壹拾万元零壹分",
    "100001.01, 壹拾万零壹元零壹分",
    "107000.53, 壹拾万柒仟元伍角叁分",
    "897500.00, 捌拾玖万柒仟伍佰元整",
    "1000000.00, 壹佰万元整",
    "1000001.00, 壹佰万零壹元整",
    "10203040.50, 壹仟零贰拾万叁仟零肆拾元伍角整",
    "12966320.00, 壹仟贰佰玖拾陆万陆仟叁佰贰拾元整",
    // 亿 and 万亿
    "100000000.00, 壹亿元整",
    "100000001.00, 壹亿零壹元整",
    "100010000.00, 壹亿零壹万元整",
    "100100000.00, 壹亿零壹拾万元整",
    "110000000.00, 壹亿壹仟万元整",
    "1000010000.00, 壹拾亿零壹万元整",
    "2050000000.00, 贰拾亿伍仟万元整",
    "100000000000.00, 壹仟亿元整",
    "1000000000000.00, 壹万亿元整",
    "1000000000000.01, 壹万亿元零壹分",
    "1234500000000.00, 壹万贰仟叁佰肆拾伍亿元整",
    "9999999999999.99, 玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    // below zero
    "-0.05, 负伍分",
    "-18240.00, 负壹万捌仟贰佰肆拾元整",
    "-1000000.10, 负壹佰万元壹角整",
  })
  void isWrittenAsOnACheque(String amount, String capitals) {
    assertEquals(capitals, Capitals.of(Money.ofYuan(amount)));
  }

  @Test
  void largestAmountIsWritten() {
    assertEquals("玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分", Capitals.of(Money.ofFen(Long.MAX_VALUE)));
  }

  @Test
  void amountWithoutOppositeIsRefused() {
    assertThrows(ArithmeticException.class, () -> Capitals.of(Money.ofFen(Long.MIN_VALUE)));
  }

  @Test
  void everyAmountCanBeReadBack() {
    Random random = new Random(20260302);
    for (int i = 0; i < 20_000; i++) {
      long fen = random.nextLong(1L << random.nextInt(1, 54));
      // digits made rarer, so that zeros of all kinds occur
      long thinned = random.nextBoolean() ? fen : thin(fen, random);
      String capitals = Capitals.of(Money.ofFen(thinned));
      assertEquals(thinned, read(capitals), capitals);
    }
  }

  @Test
  void neverHasTwoZerosInARowNorOneBeforeAPlace() {
    Random random = new Random(7);
    Pattern wrong = Pattern.compile("零零|零[拾佰仟万亿元角分]|亿亿|万万|元元");
    for (int i = 0; i < 20_000; i++) {
      long fen = 1 + thin(random.nextLong(1L << random.nextInt(1, 54)), random);
      String capitals = Capitals.of(Money.ofFen(fen));
      assertTrue(!wrong.matcher(capitals).find(), fen + " " + capitals);
    }
  }

  private static long thin(long number, Random random) {
    long thinned = 0;
    for (long place = 1; place <= number; place *= 10) {
      thinned += random.nextInt(3) == 0 ? number / place % 10 * place : 0;
    }
    return thinned;
  }

  /** Reads capitals back into fen, in another way than they were written. */
  private static long read(String capitals) {
    long fen = 0;
    String whole = capitals.contains("元") ? capitals.substring(0, capitals.indexOf('元')) : "";
    String odd = capitals.substring(capitals.indexOf('元') + 1).replace("整", "");
    for (int i = 1; i < odd.length(); i++) {
      fen += odd.charAt(i) == '角' ? 10L * digit(odd, i - 1) : 0;
      fen += odd.charAt(i) == '分' ? digit(odd, i - 1) : 0;
    }
    return fen + 100 * yuan(whole);
  }

  private static long yuan(String whole) {
    int yi = whole.lastIndexOf('亿');
    int wan = whole.lastIndexOf('万');
    if (yi >= 0) {
      return yuan(whole.substring(0, yi)) * 100_000_000 + yuan(whole.substring(yi + 1));
    }
    if (wan >= 0) {
      return yuan(whole.substring(0, wan)) * 10_000 + yuan(whole.substring(wan + 1));
    }
    long sum = 0;
    long digit = 0;
    for (int i = 0; i < whole.length(); i++) {
      int place = "拾佰仟".indexOf(whole.charAt(i));
      if (place < 0) {
        digit = digit(whole, i);
      } else {
        sum += digit * PLACES[place];
        digit = 0;
      }
    }
    return sum + digit;
  }

  private static int digit(String text, int at) {
    return DIGITS.indexOf(text.charAt(at));
  }
}
