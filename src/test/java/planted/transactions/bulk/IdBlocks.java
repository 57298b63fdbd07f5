package planted.transactions.bulk;

import jakarta.transaction.Transactional;

/** The one exception. */
@Transactional
class IdBlocks {}
