/** A statement as `Prisma.sql` composes it: text with `$1…` and its values. */
export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /**
   * `EACH_TIME`: sums over many rows are planned for the values they are asked with: a plan that is kept for everybody does not know how many
   * people the tenant has, and never shares the work between processes. For a page of a list, planning would cost more than reading.
   *
   * `ONCE`: records by their ids, under policies upon policies: planning takes eight times as long as reading them, and any ids are read the same
   * way. PostgreSQL would plan it each time, as it takes the list of ids to be longer than it is. Each connection keeps a plan of its own.
   */
  readonly planned?: 'EACH_TIME' | 'ONCE'
}

export function plannedEachTime({ text, values }: Statement): Statement {
  return { text, values, planned: 'EACH_TIME' }
}

export function plannedOnce({ text, values }: Statement): Statement {
  return { text, values, planned: 'ONCE' }
}
