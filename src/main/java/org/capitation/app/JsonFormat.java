package org.capitation.app;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.config.PropertyVisibilityStrategy;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 接口的写法: amounts as texts with two decimals, months as 2025-03, pots as 310 and 390; of a record
 * its components, not what follows from them.
 */
@Provider
public class JsonFormat implements ContextResolver<Jsonb> {
  private final Jsonb jsonb =
      JsonbBuilder.create(
          new JsonbConfig()
              .withAdapters(new MoneyText(), new NumberText(), new MonthText(), new PotText())
              .withPropertyVisibilityStrategy(new Components()));

  @Override
  public Jsonb getContext(Class<?> type) {
    return jsonb;
  }

  /** Leaves out the questions that a record answers, such as {@code isZero}. */
  public static final class Components implements PropertyVisibilityStrategy {
    @Override
    public boolean isVisible(Field field) {
      return field.getDeclaringClass().isRecord() || Modifier.isPublic(field.getModifiers());
    }

    @Override
    public boolean isVisible(Method method) {
      Class<?> type = method.getDeclaringClass();
      return Modifier.isPublic(method.getModifiers())
          && (!type.isRecord()
              || Arrays.stream(type.getRecordComponents())
                  .anyMatch(component -> component.getAccessor().equals(method)));
    }
  }

  /** 1234.50. */
  public static final class MoneyText implements JsonbAdapter<Money, String> {
    @Override
    public String adaptToJson(Money amount) {
      return amount.toString();
    }

    @Override
    public Money adaptFromJson(String text) {
      return Money.ofYuan(text);
    }
  }

  /** An exact number, with the decimals it has. */
  public static final class NumberText implements JsonbAdapter<BigDecimal, String> {
    @Override
    public String adaptToJson(BigDecimal number) {
      return number.toPlainString();
    }

    @Override
    public BigDecimal adaptFromJson(String text) {
      return new BigDecimal(text);
    }
  }

  /** 2025-03. */
  public static final class MonthText implements JsonbAdapter<YearMonth, String> {
    @Override
    public String adaptToJson(YearMonth month) {
      return month.toString();
    }

    @Override
    public YearMonth adaptFromJson(String text) {
      return YearMonth.parse(text);
    }
  }

  /** 390. */
  public static final class PotText implements JsonbAdapter<Pot, String> {
    @Override
    public String adaptToJson(Pot pot) {
      return pot.insuranceType();
    }

    @Override
    public Pot adaptFromJson(String text) {
      return Pot.of(text).orElseThrow();
    }
  }
}
