/** A statement as `Prisma.sql` composes it: text with `$1…` and its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /**
   * Sums over many rows are planned for the values they are asked with: a plan that is kept for everybody does not know how many people the
   * tenant has, and never shares the work between processes. For a page of a list, planning would cost more than reading.
   */
  readonly plannedEachTime?: true
}

export function plannedEachTime({ text, values }: Statement): Statement {
  return { text, values, plannedEachTime: true }
}
