import { LIST_PAIRS } from './four-eyes-lists.builder.ts'
import { MONEY_PAIRS } from './four-eyes-money.builder.ts'
import type { Pair } from './four-eyes-pair.builder.ts'
import { PAPER_PAIRS } from './four-eyes-papers.builder.ts'
import { RECORD_PAIRS } from './four-eyes-records.builder.ts'
import { SETTING_PAIRS } from './four-eyes-settings.builder.ts'

/** Every pair of maker and checker that the product has today. */
export const PAIRS: readonly Pair[] = [...LIST_PAIRS, ...RECORD_PAIRS, ...PAPER_PAIRS, ...SETTING_PAIRS, ...MONEY_PAIRS]
