package org.capitation.page;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.capitation.value.Money;

/**
 * 柱状图: a chart of stacked bars for {@code p:chart} with the extender {@code chartMoney}; amounts
 * are in yuan, colours are names of tokens.
 */
public final class BarChart {
  // looking for the provider takes longer than the chart
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
  private static final int THICKEST = 36;
  private static final int TICKS = 6;
  private static final int HARDLY = 100;

  private final List<String> labels;
  private final boolean lying;
  private final List<List<Money>> parts = new ArrayList<>();
  private final JsonArrayBuilder series = JSON.createArrayBuilder();

  private BarChart(List<String> labels, boolean lying) {
    this.labels = labels;
    this.lying = lying;
  }

  /** Columns, one for each label. */
  public static BarChart columns(List<String> labels) {
    return new BarChart(labels, false);
  }

  /** Bars that lie, one for each label: for long labels. */
  public static BarChart lying(List<String> labels) {
    return new BarChart(labels, true);
  }

  /**
   * A part of each bar, on top of the parts before it.
   *
   * @param links where a click on the parts leads; empty for nowhere
   */
  public BarChart part(String name, String colour, List<Money> amounts, List<String> links) {
    parts.add(amounts);
    series.add(
        series(name, amounts)
            .add("backgroundColor", colour)
            .add("maxBarThickness", THICKEST)
            .add("links", JSON.createArrayBuilder(links)));
    return this;
  }

  /** A line across each bar, such as its budget. */
  public BarChart mark(String name, String colour, List<Money> amounts) {
    series.add(
        series(name, amounts)
            .add("type", "line")
            .add("stack", "mark")
            .add("showLine", false)
            .add("pointStyle", "line")
            .add("pointRotation", lying ? 90 : 0)
            .add("pointRadius", THICKEST / 2 + 4)
            .add("pointHoverRadius", THICKEST / 2 + 4)
            .add("pointHitRadius", THICKEST / 2)
            .add("pointBorderWidth", 3)
            .add("borderColor", colour)
            .add("backgroundColor", colour)
            .add("order", -1));
    return this;
  }

  /** A dashed line from column to column, such as what the season gives. */
  public BarChart line(String name, String colour, List<Money> amounts) {
    series.add(
        series(name, amounts)
            .add("type", "line")
            .add("stack", "line")
            .add("borderDash", JSON.createArrayBuilder(List.of(5, 4)))
            .add("borderWidth", 2)
            .add("pointRadius", 3)
            .add("tension", 0)
            .add("borderColor", colour)
            .add("backgroundColor", colour)
            .add("order", -1));
    return this;
  }

  /** The configuration; safe within a script. */
  public String json() {
    JsonObjectBuilder options = JSON.createObjectBuilder().add("indexAxis", lying ? "y" : "x");
    // else there would be room around the bars for half a mark
    options.add("layout", JSON.createObjectBuilder().add("autoPadding", false));
    options.add(
        "scales",
        JSON.createObjectBuilder()
            .add(lying ? "x" : "y", amounts())
            .add(lying ? "y" : "x", stacked().add("grid", hidden())));
    JsonObject chart =
        JSON.createObjectBuilder()
            .add("type", "bar")
            .add(
                "data",
                JSON.createObjectBuilder()
                    .add("labels", JSON.createArrayBuilder(labels))
                    .add("datasets", series))
            .add("options", options)
            .build();
    return chart.toString().replace("<", "\\u003c");
  }

  private static JsonObjectBuilder series(String name, List<Money> amounts) {
    JsonArrayBuilder data = JSON.createArrayBuilder();
    amounts.forEach(amount -> data.add(amount.yuan()));
    JsonArray yuan = data.build();
    return JSON.createObjectBuilder().add("label", name).add("data", yuan);
  }

  private static JsonObjectBuilder stacked() {
    return JSON.createObjectBuilder().add("stacked", true);
  }

  private JsonObjectBuilder amounts() {
    JsonObjectBuilder axis =
        stacked().add("ticks", JSON.createObjectBuilder().add("maxTicksLimit", TICKS));
    return isHardlyNegative() ? axis.add("min", 0) : axis;
  }

  /** A few yuan taken back would take as much room below zero as a step of the axis. */
  private boolean isHardlyNegative() {
    long highest = 0;
    long lowest = 0;
    for (List<Money> part : parts) {
      for (Money amount : part) {
        highest = Math.max(highest, amount.fen());
        lowest = Math.min(lowest, amount.fen());
      }
    }
    return -lowest <= highest / HARDLY;
  }

  private static JsonObject hidden() {
    return JSON.createObjectBuilder().add("display", false).build();
  }
}
