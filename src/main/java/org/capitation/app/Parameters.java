package org.capitation.app;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import org.capitation.ledger.Destination;
import org.capitation.registry.Pot;

/** 接口参数: reads the words of addresses; a word that fits nothing is answered with 400. */
@Provider
public class Parameters implements ParamConverterProvider {
  private static final Map<Class<?>, ParamConverter<?>> CONVERTERS =
      Map.of(
          Pot.class,
          converter(Parameters::pot),
          Destination.class,
          converter(
              word ->
                  Destination.of(word)
                      .orElseThrow(() -> expected("own, county, away, pharmacy", word))),
          YearMonth.class,
          converter(Parameters::month),
          Integer.class,
          converter(Parameters::number),
          int.class,
          converter(Parameters::number));

  @Override
  @SuppressWarnings("unchecked") // the map pairs each class with a converter of that class
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    return (ParamConverter<T>) CONVERTERS.get(type);
  }

  /** The very name: in files longer local codes are pots as well, in addresses not. */
  private static Pot pot(String word) {
    return Pot.of(word)
        .filter(pot -> pot.insuranceType().equals(word))
        .orElseThrow(() -> expected("310, 390", word));
  }

  private static Integer number(String word) {
    try {
      return Integer.valueOf(word);
    } catch (NumberFormatException e) {
      throw expected("a whole number", word);
    }
  }

  private static YearMonth month(String word) {
    try {
      return YearMonth.parse(word);
    } catch (DateTimeException e) {
      throw expected("2025-03", word);
    }
  }

  private static BadRequestException expected(String words, String word) {
    return new BadRequestException("expected " + words + ", got " + word);
  }

  private static <T> ParamConverter<T> converter(Function<String, T> reader) {
    return new ParamConverter<>() {
      @Override
      public T fromString(String word) {
        return word == null || word.isBlank() ? null : reader.apply(word);
      }

      @Override
      public String toString(T value) {
        return value.toString();
      }
    };
  }
}
