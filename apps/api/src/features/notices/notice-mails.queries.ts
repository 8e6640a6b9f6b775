import type pg from 'pg'
import type { NoticeRow } from './notices.queries.ts'

export interface NoticeMail {
  readonly email: string
  readonly name: string
  readonly notices: readonly Pick<NoticeRow, 'kind' | 'params'>[]
}

const PEOPLE_AT_ONCE = 200

/** Notices that nobody has seen, by person; marked as mailed in the same statement. */
export async function takeNoticeMails(jobsPool: pg.Pool): Promise<NoticeMail[]> {
  const { rows } = await jobsPool.query<NoticeMail>('select email, name, notices from app.take_notice_mails($1)', [
    PEOPLE_AT_ONCE,
  ])
  return rows
}
