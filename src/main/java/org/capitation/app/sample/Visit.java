package org.capitation.app.sample;

/**
 * 就诊结算记录: one row of the visit files.
 *
 * @param key its number
 * @param patient who
 * @param place where
 * @param care for what
 * @param times when
 * @param fees how much
 * @param marks the rest
 */
record Visit(
    Key key, Patient patient, Institution place, Care care, Times times, Fees fees, Marks marks) {

  /**
   * 结算号: the parts of setl_id and mdtrt_id.
   *
   * @param day the day of settlement
   * @param serial distinct in the whole sample
   */
  record Key(int day, long serial) {

    private static final int SERIAL_DIGITS = 9;

    void writeSettlement(CsvFile file) {
      file.field().add(Geography.COUNTY).addDayDigits(day).addDigits(serial, SERIAL_DIGITS);
    }

    void writeVisit(CsvFile file) {
      file.field().add("M").addDayDigits(day).addDigits(serial, SERIAL_DIGITS);
    }
  }

  /**
   * 就诊人.
   *
   * @param cover the insurance that paid
   * @param certificate the certificate number of that day
   * @param poor true if medical aid pays a part
   */
  record Patient(Cover cover, String certificate, boolean poor) {}

  /**
   * 时间.
   *
   * @param begin the day of service
   * @param settled when it was settled
   * @param updated when the platform last touched the row
   */
  record Times(int begin, Moment settled, Moment updated) {}

  /**
   * A moment.
   *
   * @param day the day
   * @param second the second of that day
   */
  record Moment(int day, int second) {}

  /**
   * 标志.
   *
   * @param paper true for a paper reimbursement (手工报销), settled by the centre
   * @param refunded refd_setl_flag
   * @param original the key of the refunded row on a refund, else null
   * @param referredFrom the visit before a referral, or null
   */
  record Marks(boolean paper, boolean refunded, Key original, Key referredFrom) {}

  private static final String CENTRE_PAID = "1";
  private static final String ONLINE = "2";
  private static final String VALID = "1";

  /** The same row as the platform holds it at a moment. */
  Visit updated(Moment moment) {
    return new Visit(key, patient, place, care, touched(moment), fees, marks);
  }

  /** The same row with the flag that it was refunded. */
  Visit refunded(Moment moment) {
    Marks marked = new Marks(marks.paper, true, null, marks.referredFrom);
    return new Visit(key, patient, place, care, touched(moment), fees, marked);
  }

  /** The same settlement with other amounts. */
  Visit corrected(Fees amounts, Moment moment) {
    return new Visit(key, patient, place, care, touched(moment), amounts, marks);
  }

  /** The same row under another number. */
  Visit withKey(Key other) {
    return new Visit(other, patient, place, care, times, fees, marks);
  }

  /** The negative row that takes this one back. */
  Visit refund(Key number, Moment settled, Moment updated) {
    Times when = new Times(times.begin, settled, updated);
    Marks back = new Marks(marks.paper, true, key, null);
    return new Visit(number, patient, place, care, when, fees.negated(), back);
  }

  /** The day that decides to whom it is charged: of service on paper, else of settlement. */
  int serviceDay() {
    return marks.paper ? times.begin : times.settled.day;
  }

  /** Writes the row without ending it. */
  void write(CsvFile file) {
    key.writeSettlement(file);
    (marks.original == null ? key : marks.original).writeVisit(file);
    file.text(patient.cover.personNumber())
        .text(patient.certificate)
        .text(patient.cover.kind().insuranceType())
        .text(patient.cover.kind().code())
        .text(place.numberInVisits())
        .text(place.name())
        .text(place.area())
        .text(place.level())
        .text(care.medType())
        .text(care.disease())
        .date(times.begin)
        .time(times.settled.day, times.settled.second)
        .text(marks.paper ? CENTRE_PAID : place.tier().payLocation())
        .text(marks.paper ? CENTRE_PAID : ONLINE);
    fees.write(file);
    file.flag(marks.refunded);
    writeKeys(file);
    file.number(Days.date(times.settled.day).getYear())
        .text(VALID)
        .time(times.updated.day, times.updated.second)
        .text(Geography.COUNTY)
        .text(Geography.POOLING_AREA);
  }

  private void writeKeys(CsvFile file) {
    if (marks.original == null) {
      file.blank();
    } else {
      marks.original.writeSettlement(file);
    }
    if (marks.referredFrom == null) {
      file.blank();
    } else {
      marks.referredFrom.writeVisit(file);
    }
  }

  private Times touched(Moment moment) {
    return new Times(times.begin, times.settled, moment);
  }
}
