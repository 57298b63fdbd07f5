package org.capitation.app.sample;

/**
 * 姓名: made-up names of people.
 *
 * <p>A few hold rare characters, some of them beyond the basic plane (four bytes in UTF-8), because
 * real registers do.
 */
final class Names {

  private static final String[] FREQUENT = {
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "林", "郭", "何", "高",
    "罗"
  };
  private static final String[] OTHER = {
    "郑", "梁", "谢", "宋", "唐", "许", "邓", "韩", "冯", "曹", "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡", "蒋",
        "余",
    "于", "杜", "叶", "程", "魏", "苏", "吕", "丁", "任", "卢", "姚", "沈", "钟", "姜", "崔", "谭", "陆", "范", "汪",
        "廖",
    "石", "金", "韦", "贾", "夏", "付", "方", "邹", "熊", "白", "孟", "秦", "邱", "侯", "江", "尹", "薛", "闫", "段",
        "雷",
    "龙", "黎", "史", "陶", "贺", "毛", "郝", "顾", "龚", "邵", "万", "覃", "武", "钱", "戴", "严", "莫", "孔", "向",
        "常"
  };
  private static final String[] COMPOUND = {"欧阳", "上官", "诸葛", "司徒", "端木"};
  private static final String[] GIVEN = {
    "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀", "霞", "平",
        "刚",
    "桂", "英", "华", "玉", "兰", "凤", "洁", "梅", "琳", "素", "云", "莲", "真", "环", "雪", "荣", "爱", "妹", "香",
        "月",
    "文", "建", "国", "志", "海", "峰", "鹏", "飞", "俊", "浩", "宇", "轩", "泽", "博", "瑞", "晨", "阳", "航", "凯",
        "嘉",
    "子", "涵", "欣", "怡", "梓", "萱", "诗", "雨", "佳", "思", "语", "然", "一", "诺", "可", "心", "若", "曦", "沐",
        "辰",
    "春", "夏", "秋", "冬", "福", "禄", "寿", "喜", "贵", "生", "根", "土", "木", "水", "金", "银", "庆", "祥", "和",
        "顺",
    "彬", "斌", "宁", "安", "康", "健", "仁", "义", "礼", "信", "善", "良", "德", "才", "学", "书", "墨", "溪", "岚",
        "岩"
  };
  private static final String[] RARE = {"𬱖", "䶮", "垟", "㙘", "𠅤", "𫖯", "㛃", "翀", "玥", "祎"};

  private static final int FREQUENT_SHARE = 520_000;
  private static final int COMPOUND_SHARE = 3_000;
  private static final int RARE_SHARE = 2_000;
  private static final int ONE_CHARACTER_SHARE = 180_000;

  private Names() {}

  /** A surname with one or two characters of given name. */
  static String draw(Dice dice) {
    String surname;
    if (dice.chance(COMPOUND_SHARE)) {
      surname = dice.oneOf(COMPOUND);
    } else {
      surname = dice.oneOf(dice.chance(FREQUENT_SHARE) ? FREQUENT : OTHER);
    }
    String last = dice.oneOf(dice.chance(RARE_SHARE) ? RARE : GIVEN);
    return dice.chance(ONE_CHARACTER_SHARE) ? surname + last : surname + dice.oneOf(GIVEN) + last;
  }
}
