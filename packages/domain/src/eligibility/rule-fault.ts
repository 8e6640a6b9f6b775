/** Two languages of one sentence. */
export interface BothWords {
  readonly id: string
  readonly en: string
}

export type RuleFaultCode =
  | 'RULE_MALFORMED'
  | 'RULE_TOO_LARGE'
  | 'RULE_RANGE_EMPTY'
  | 'RULE_CONTRADICTS'
  | 'RULE_AGAINST_LAW'
  | 'RULE_BELOW_FLOOR'
  | 'RULE_CODE_UNKNOWN'

export interface RuleFault {
  readonly code: RuleFaultCode
  /** Where in the tree: `of.1.of.0`; empty for the whole. */
  readonly path: string
  readonly text: BothWords
}
