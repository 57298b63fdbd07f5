package planted.clock.payment;

/** Asks the machine in the oldest way. */
class BadMillis {
  long millis() {
    return System.currentTimeMillis();
  }
}
