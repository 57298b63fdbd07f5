package org.capitation.app.sample;

import java.util.List;

/** 云栖县: the sample county, its townships, communities and schools. */
final class Geography {

  /** 云栖县. */
  static final String COUNTY = "339921";

  /** 云栖市, the pooling area (统筹区) of the county. */
  static final String POOLING_AREA = "339900";

  /** How many communities there are; they are numbered from 1. */
  static final int COMMUNITIES = 3;

  /** Since when the communities, their members and catchments are in force. */
  static final String SINCE = "2024-01-01";

  /** The townships; the last one is named by no catchment. */
  static final List<Township> TOWNSHIPS =
      List.of(
          new Township("339921001", "云溪街道", 120, 1),
          new Township("339921100", "青禾镇", 88, 1),
          new Township("339921101", "白芦镇", 80, 1),
          new Township("339921102", "枫渡镇", 70, 1),
          new Township("339921200", "桃坞乡", 60, 1),
          new Township("339921002", "梧月街道", 100, 2),
          new Township("339921103", "石坎镇", 70, 2),
          new Township("339921104", "龙垟镇", 60, 2),
          new Township("339921105", "松岭镇", 50, 2),
          new Township("339921201", "竹雾乡", 48, 2),
          new Township("339921003", "望川街道", 80, 3),
          new Township("339921106", "柳荫镇", 60, 3),
          new Township("339921107", "大㙘镇", 54, 3),
          new Township("339921202", "星坪乡", 50, 3),
          new Township("339921400", "云顶林场", 10, Township.NO_COMMUNITY));

  /** Townships elsewhere, in which a few of the county's insured are registered. */
  static final String[] HOUSEHOLDS_ELSEWHERE = {
    "339922101", "339923100", "339801005", "380105102", "390211001"
  };

  private static final String[] LEADS = {"云栖县人民医院", "云栖县中医院", "云栖县第二人民医院"};
  private static final String[] SCHOOLS = {"中心小学", "初级中学"};
  private static final int[] WEIGHTS = TOWNSHIPS.stream().mapToInt(Township::weight).toArray();

  private Geography() {}

  static String communityCode(int community) {
    return "C0" + community;
  }

  static String leadName(int community) {
    return LEADS[community - 1];
  }

  static String communityName(int community) {
    return leadName(community) + "医共体";
  }

  /** A township's index, drawn by its people. */
  static int township(Dice dice) {
    return dice.pick(WEIGHTS);
  }

  /** The code of a township's primary (0) or middle school (1). */
  static String schoolCode(int township, int level) {
    return "S" + TOWNSHIPS.get(township).code() + level;
  }

  static String schoolName(int township, int level) {
    String name = TOWNSHIPS.get(township).name();
    return name.replace("街道", "").replace("镇", "").replace("乡", "") + SCHOOLS[level];
  }

  static int schoolLevels() {
    return SCHOOLS.length;
  }
}
