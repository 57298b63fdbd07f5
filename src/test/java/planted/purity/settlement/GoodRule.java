package planted.purity.settlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Depends on its inputs alone. */
record GoodRule(BigDecimal rate, LocalDate from, List<String> steps) {}
