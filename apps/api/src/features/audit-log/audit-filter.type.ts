import { cutText } from '@payung/domain/text/cut-text'
import { builder } from '../../graphql/builder.ts'
import { NOTHING, uuidOf } from '../../graphql/ids.ts'
import type { AuditFilter } from './audit-events.queries.ts'

export const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'Which events; what is left out does not narrow.',
  fields: (t) => ({
    action: t.string({ description: 'Exactly this action.' }),
    actorId: t.id({ description: 'Done by this person.' }),
    subjectId: t.id({ description: 'Done to this, a worker’s id for one.' }),
    from: t.field({ type: 'CalendarDate', description: 'From this day.' }),
    until: t.field({ type: 'CalendarDate', description: 'Up to and with this day.' }),
  }),
})

type Asked = { readonly [K in keyof AuditFilter]?: string | null | undefined }

/** Ids of other types, and malformed ones, are ids of nothing. */
export function readAuditFilter({ action, actorId, subjectId, from, until }: Asked): AuditFilter {
  return {
    action: action ?? null,
    actorId: actorId == null ? null : (uuidOf(actorId, 'User') ?? NOTHING),
    subjectId: subjectId == null ? null : (uuidOf(subjectId, 'Worker') ?? cutText(subjectId, 80)),
    from: from ?? null,
    until: until ?? null,
  }
}
