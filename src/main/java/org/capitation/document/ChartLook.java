package org.capitation.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.List;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.charts.JRChartCustomizer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;

/** 图的样式: plain bars and lines in the colours of the pages, without shadows. */
public final class ChartLook implements JRChartCustomizer {
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x2F7DD1),
          new Color(0x12304F),
          new Color(0xC77700),
          new Color(0x6B4A2B),
          new Color(0x6B7785),
          new Color(0x9DBFE3));
  private static final Color GRID = new Color(0xC9D1DA);
  private static final Stroke THIN = new BasicStroke(0.5f);
  private static final double WIDEST_BAR = 0.06;

  @Override
  public void customize(JFreeChart chart, JRChart template) {
    CategoryPlot plot = chart.getCategoryPlot();
    chart.setBackgroundPaint(Color.WHITE);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(THIN);
    chart.getLegend().setFrame(org.jfree.chart.block.BlockBorder.NONE);
    CategoryItemRenderer renderer = plot.getRenderer();
    for (int i = 0; i < COLOURS.size(); i++) {
      renderer.setSeriesPaint(i, COLOURS.get(i));
    }
    if (renderer instanceof BarRenderer bars) {
      bars.setBarPainter(new StandardBarPainter());
      bars.setShadowVisible(false);
      bars.setDrawBarOutline(false);
      bars.setMaximumBarWidth(WIDEST_BAR);
    }
    if (renderer instanceof LineAndShapeRenderer lines) {
      lines.setDefaultStroke(new BasicStroke(1.5f));
      lines.setDefaultShapesVisible(true);
    }
  }
}
