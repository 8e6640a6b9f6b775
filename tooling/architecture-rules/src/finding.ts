/** One place that breaks one rule. */
export interface Finding {
  readonly rule: string
  /** Relative to the root of the project. */
  readonly path: string
  readonly detail: string
}
