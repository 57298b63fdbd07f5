package org.capitation.app.sample;

import java.util.ArrayList;
import java.util.List;
import org.capitation.app.sample.Institution.Belonging;

/**
 * 县外机构: institutions outside the county.
 *
 * <p>Those of the pooling area are registered. Of those beyond it, four are registered with their
 * off-site numbers; the others are known to the visits only.
 */
final class OutsideInstitutions {

  private static final String[][] CITY = {
    {"339901", "云栖市第一人民医院"},
    {"339901", "云栖市中心医院"},
    {"339901", "云栖市中医院"},
    {"339901", "云栖市妇女儿童医院"},
    {"339901", "云栖市第三医院"},
    {"339902", "云栖市城东医院"},
    {"339922", "临垟县人民医院"},
    {"339922", "临垟县中医院"},
    {"339923", "望屏县人民医院"}
  };
  private static final String[][] REGISTERED_PROVINCE = {
    {"339801", "省立第一医院"},
    {"339801", "省立肿瘤医院"},
    {"339801", "省立儿童医院"},
    {"339801", "省中医学院附属医院"}
  };
  private static final String[][] PROVINCE = {
    {"339801", "云江大学附属第二医院"},
    {"339801", "云江大学附属口腔医院"},
    {"339802", "云江市红十字会医院"},
    {"339701", "泊州市第一医院"},
    {"339701", "泊州市中心医院"},
    {"339601", "兰浦市人民医院"}
  };
  private static final String[][] ELSEWHERE = {
    {"380101", "东岚省立医院"},
    {"380101", "东岚大学附属医院"},
    {"380105", "岚城区社区卫生服务中心"},
    {"380501", "海沧州人民医院"},
    {"390201", "沧澜市第一医院"},
    {"390201", "沧澜医科大学附属肿瘤医院"},
    {"390211", "沧澜市北岸医院"},
    {"480101", "朔原省人民医院"},
    {"480103", "朔原市骨科医院"},
    {"470201", "南屿市中心医院"},
    {"470201", "南屿市妇幼保健院"},
    {"470305", "屿东区人民医院"}
  };
  private static final int CITY_PHARMACIES = 5;
  private static final String TERTIARY_LEVEL = "02";

  /** How a number of the national off-site platform begins; the others are the province's. */
  static final String NATIONAL_PREFIX = "YD";

  private final List<Institution> city = new ArrayList<>();
  private final List<Institution> cityPharmacies = new ArrayList<>();
  private final List<Institution> registeredProvince = new ArrayList<>();
  private final List<Institution> province = new ArrayList<>();
  private final List<Institution> elsewhere = new ArrayList<>();

  OutsideInstitutions() {
    for (int i = 0; i < CITY.length; i++) {
      String code = Institutions.code('H', CITY[i][0], i + 1);
      city.add(institution(code, CITY[i], Tier.CITY, null));
    }
    for (int i = 0; i < CITY_PHARMACIES; i++) {
      String code = Institutions.code('P', CITY[0][0], i + 1);
      String[] place = {CITY[0][0], "云栖市康禾大药房城区第" + (i + 1) + "店"};
      cityPharmacies.add(institution(code, place, Tier.CITY_PHARMACY, null));
    }
    for (int i = 0; i < REGISTERED_PROVINCE.length; i++) {
      String code = Institutions.code('H', REGISTERED_PROVINCE[i][0], i + 1);
      String prefix = i % 2 == 0 ? NATIONAL_PREFIX : "33";
      String number = offSiteNumber(prefix, REGISTERED_PROVINCE[i][0], i + 1);
      registeredProvince.add(institution(code, REGISTERED_PROVINCE[i], Tier.PROVINCE, number));
    }
    province.addAll(registeredProvince);
    for (int i = 0; i < PROVINCE.length; i++) {
      String number = offSiteNumber("33", PROVINCE[i][0], 100 + i);
      province.add(institution(number, PROVINCE[i], Tier.PROVINCE, null));
    }
    for (int i = 0; i < ELSEWHERE.length; i++) {
      String number = offSiteNumber(NATIONAL_PREFIX, ELSEWHERE[i][0], 500 + i);
      elsewhere.add(institution(number, ELSEWHERE[i], Tier.ELSEWHERE, null));
    }
  }

  List<Institution> city() {
    return city;
  }

  List<Institution> cityPharmacies() {
    return cityPharmacies;
  }

  /** Those beyond the pooling area that the register knows, with their off-site numbers. */
  List<Institution> registeredProvince() {
    return registeredProvince;
  }

  List<Institution> province() {
    return province;
  }

  List<Institution> elsewhere() {
    return elsewhere;
  }

  private static String offSiteNumber(String prefix, String area, int serial) {
    return prefix + area + Integer.toString(10_000_000 + serial).substring(1);
  }

  private static Institution institution(
      String code, String[] place, Tier tier, String offSiteNumber) {
    String level = tier.pharmacy() ? Institution.NO_LEVEL : TERTIARY_LEVEL;
    return new Institution(code, place[1], tier, level, place[0], Belonging.NOBODY, offSiteNumber);
  }
}
