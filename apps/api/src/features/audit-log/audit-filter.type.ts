import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import type { AuditFilter } from './audit-events.queries.ts'

export const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'Which events; what is left out does not narrow.',
  fields: (t) => ({
    action: t.string({ description: 'Exactly this action.' }),
    actions: t.stringList({ description: 'Any of these actions; the first 30 count.' }),
    exceptRoutine: t.boolean({
      description:
        'Without what a log is full of: that somebody signed in or out, and that the people of a demo were loaded, once for each area.',
    }),
    actorId: t.id({ description: 'Done by this person.' }),
    subjectId: t.id({ description: 'Done to this: the id of a worker or a decree, for one.' }),
    from: t.field({ type: 'CalendarDate', description: 'From this day.' }),
    until: t.field({ type: 'CalendarDate', description: 'Up to and with this day.' }),
  }),
})

type Asked = {
  readonly [K in 'action' | Exclude<keyof AuditFilter, 'actions' | 'exceptRoutine'>]?: string | null | undefined
} & {
  readonly exceptRoutine?: boolean | null | undefined
  readonly actions?: readonly string[] | null | undefined
}

/** More actions than any question of the console has. */
const ACTIONS_MAX = 30

/** Ids of other types, and malformed ones, are ids of nothing. */
export function readAuditFilter({
  action,
  actions,
  exceptRoutine,
  actorId,
  subjectId,
  from,
  until,
}: Asked): AuditFilter {
  return {
    exceptRoutine: exceptRoutine === true,
    actions: action == null ? (actions?.slice(0, ACTIONS_MAX) ?? null) : [action],
    actorId: actorId == null ? null : (uuidOf(actorId, 'User') ?? NOTHING),
    subjectId:
      subjectId == null ? null : (uuidOf(subjectId, 'Worker') ?? uuidOf(subjectId, 'Decree') ?? cutText(subjectId, 80)),
    from: from ?? null,
    until: until ?? null,
  }
}
