import { Prisma } from '@payung/database/prisma'
import type { NoticeReference, ReferenceKind } from './notice-references.ts'

export interface NoticeSubjectRow {
  readonly notice_id: string
  readonly kind: ReferenceKind
  readonly name: string
  /** Where the person lives; null for what is no person, and for a child whose parent the viewer does not see. */
  readonly village_code: string | null
}

/**
 * The names of what notices are about, all of a page in one statement, under the viewer's rights: whoever is not on their list has no name here. Records that were
 * merged are one person: the one that holds. A report of a death that was taken back names nobody dead any more, and a status that was
 * put right nobody whom their decree could lose.
 */
export function findNoticeSubjects(
  references: readonly (NoticeReference & { readonly noticeId: string })[],
): Prisma.Sql {
  const column = (name: 'noticeId' | 'kind' | 'id') => references.map((reference) => reference[name])
  return Prisma.sql`
    with asked as materialized (
      select r.notice_id, r.kind, r.id from unnest(${column('noticeId')}::uuid[], ${column('kind')}::text[], ${column('id')}::uuid[]) r(notice_id, kind, id)
    ), about as (
      select k.notice_id, k.kind, c.worker_id, null::text as name from asked k join claim c on c.id = k.id where k.kind = 'CLAIM'
      union all
      select k.notice_id, k.kind, e.worker_id, null from asked k join life_event e on e.id = k.id where k.kind = 'EVENT'
      union all
      select k.notice_id, k.kind, o.worker_id, null from asked k join outside_report o on o.id = k.id where k.kind = 'REPORT'
      union all
      select k.notice_id, k.kind, k.id, null from asked k where k.kind in ('DEAD', 'EVIDENCE', 'WORKER')
      union all
      select k.notice_id, k.kind, (select i.worker_id from reverification_item i where i.reverification_id = k.id order by i.line_no limit 1), null from asked k
        where k.kind = 'LISTED'
      union all
      select k.notice_id, k.kind, c.worker_id, s.child_name from asked k join scholarship s on s.id = k.id join claim c on c.id = s.claim_id where k.kind = 'CHILD'
      union all
      select k.notice_id, k.kind, null, a.company_name from asked k join company_application a on a.id = k.id where k.kind = 'COMPANY'
      union all
      select k.notice_id, k.kind, null, b.billing_code from asked k join contribution_list b on b.id = k.id where k.kind = 'BILL' and b.billing_code is not null
    ), standing as materialized (
      -- The record that stands is found first: a join on a function would not use the listing's index.
      select a.*, app.record_of(a.worker_id) as stands from about a
    )
    select s.notice_id, s.kind, coalesce(s.name, l.display_name) as name, l.village_code
    from standing s left join worker_listing l on l.worker_id = s.stands
    where coalesce(s.name, l.display_name) is not null
      and (s.kind <> 'EVIDENCE' or l.status in ('DECEASED', 'MOVED', 'INELIGIBLE', 'GRADUATED', 'WITHDRAWN'))
      and (s.kind <> 'DEAD' or l.status = 'DECEASED'
        or exists (select from life_event e where e.worker_id in (s.worker_id, s.stands) and e.kind = 'DEATH' and e.state = 'REPORTED'))`
}
