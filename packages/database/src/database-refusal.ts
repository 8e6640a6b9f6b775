import type pg from 'pg'

/** Why the database refused a statement: the SQL state, and the constraint where one stood in the way. */
export interface DatabaseRefusal {
  readonly state: string
  readonly constraint: string | null
  /** Refused by a function of ours that guards a rule, and not by a constraint of a table. */
  readonly isRaised: boolean
}

/** Only what names no value: a message of PostgreSQL may quote a person's data, and is in the language of the server. */
export function refusalOf(error: pg.DatabaseError): DatabaseRefusal {
  return {
    state: error.code ?? '',
    constraint: error.constraint ?? null,
    isRaised: error.routine === 'exec_stmt_raise',
  }
}
