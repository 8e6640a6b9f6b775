import { batched } from '../../platform/batch.ts'
import type { Context } from '../../platform/context.ts'
import { othersOf, referencesOf } from './notice-references.ts'
import { findNoticeSubjects, type NoticeSubjectRow } from './notice-subjects.queries.ts'
import { maySeeNamed } from './notices.policy.ts'
import type { NoticeRow } from './notices.queries.ts'

export interface NoticeSubject {
  /** A name and the village of the person, or the insurer's code of a bill. */
  readonly parts: readonly string[]
  /** How many more the notice counts. */
  readonly others: number
}

/** Whom and what notices are about, as far as the viewer may see it today; asked one by one, read together. A name is never kept in a notice. */
export const loadNoticeSubject = batched<Context, NoticeRow, NoticeSubject>(async (context, notices) => {
  const references = notices.flatMap((notice) =>
    referencesOf(notice)
      .filter(({ kind }) => maySeeNamed(context.actor, kind))
      .map((reference) => ({ ...reference, noticeId: notice.id })),
  )
  if (references.length === 0) return new Map()
  const rowsOfNotice = Map.groupBy(
    await context.read<NoticeSubjectRow>(findNoticeSubjects(references)),
    (row) => row.notice_id,
  )
  return new Map(
    notices.flatMap((notice) => {
      const rows = rowsOfNotice.get(notice.id) ?? []
      const parts = referencesOf(notice).flatMap(({ kind }) =>
        rows.filter((row) => row.kind === kind).flatMap((row) => partsOf(context, row)),
      )
      // The others are people or companies like the first: a bill alone has none.
      const isFirstNamed = rows.some(({ kind }) => kind !== 'BILL')
      return parts.length === 0 ? [] : [[notice, { parts, others: isFirstNamed ? othersOf(notice) : 0 }] as const]
    }),
  )
})

function partsOf({ reference }: Context, { name, village_code: village }: NoticeSubjectRow): readonly string[] {
  const place = village === null ? undefined : reference.areas.get(village)
  return place === undefined ? [name] : [name, place.name]
}
