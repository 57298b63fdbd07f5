package org.capitation.app.sample;

import java.util.ArrayList;
import java.util.List;

/** The employers of the sample county: few large ones, many small ones. */
final class Employers {

  private static final int RESIDENTS_PER_EMPLOYER = 500;
  private static final int FEWEST = 12;
  private static final int PUBLIC_EVERY = 5;
  private static final int SHARE_WITHOUT_CATCHMENT = 40;
  private static final int LARGEST = 6_000;
  private static final int TOWN_SEAT = 550_000;
  private static final long FIRST_NUMBER = 33992110000000L;

  private static final String[] OFFICES = {
    "教育局", "财政局", "农业农村局", "自然资源局", "第一中学", "第二中学", "实验小学", "公安局", "税务局", "水利局",
    "交通运输局", "民政局", "文化馆", "职业中专", "供水公司", "人民法院", "档案馆", "气象局", "图书馆", "融媒体中心"
  };
  private static final String[] FIRST = {
    "恒", "澜", "禾", "栖", "云", "锦", "泓", "岳", "垟", "晟", "朗", "稷"
  };
  private static final String[] SECOND = {
    "达", "瑞", "川", "启", "和", "森", "帆", "峰", "源", "溪", "宁", "拓"
  };
  private static final String[] TRADES = {
    "纺织", "机电", "建材", "食品", "物流", "茶业", "竹制品", "电子", "农业", "包装"
  };

  private final List<Employer> all = new ArrayList<>();
  private final int[] weights;

  Employers(int residents, Dice dice) {
    int count = Math.max(FEWEST, residents / RESIDENTS_PER_EMPLOYER);
    for (int i = 0; i < count; i++) {
      int weight = LARGEST / (i + 5) + 1;
      all.add(new Employer(number(i), name(i, count, dice), weight, seat(i, count, dice)));
    }
    weights = all.stream().mapToInt(Employer::weight).toArray();
  }

  List<Employer> all() {
    return all;
  }

  /** An employer, drawn by its size; for civil servants the public office next to it. */
  Employer draw(boolean publicOffice, Dice dice) {
    int index = dice.pick(weights);
    return all.get(publicOffice ? index - index % PUBLIC_EVERY : index);
  }

  private static String number(int index) {
    return Long.toString(FIRST_NUMBER + index + 1);
  }

  private static boolean isPublic(int index) {
    return index % PUBLIC_EVERY == 0;
  }

  private static String name(int index, int count, Dice dice) {
    if (isPublic(index)) {
      int office = index / PUBLIC_EVERY;
      String ordinal = office < OFFICES.length ? "" : "第" + (office / OFFICES.length + 1);
      return "云栖县" + ordinal + OFFICES[office % OFFICES.length];
    }
    String form = index < count / 3 ? "股份有限公司" : "有限公司";
    return "云栖" + dice.oneOf(FIRST) + dice.oneOf(SECOND) + dice.oneOf(TRADES) + form;
  }

  /** Most seats are in the county town; a few small employers are named by no catchment. */
  private static int seat(int index, int count, Dice dice) {
    int withoutCatchment = Math.max(1, count / SHARE_WITHOUT_CATCHMENT);
    boolean town = dice.chance(TOWN_SEAT);
    int community =
        town
            ? dice.between(1, Geography.COMMUNITIES)
            : Geography.TOWNSHIPS.get(Geography.township(dice)).community();
    if (index >= count - withoutCatchment) {
      return Township.NO_COMMUNITY;
    }
    return community == Township.NO_COMMUNITY ? 1 : community;
  }
}
