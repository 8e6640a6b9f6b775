import type pg from 'pg'
import type { NoticeRow } from './notices.queries.ts'

export interface NoticeMail {
  readonly email: string
  readonly name: string
  readonly notices: readonly Pick<NoticeRow, 'id' | 'kind' | 'params'>[]
}

/** Notices that nobody has seen, by person; marked as mailed in the same statement. */
export async function takeNoticeMails(jobsPool: pg.Pool, people: number): Promise<NoticeMail[]> {
  const { rows } = await jobsPool.query<NoticeMail>('select email, name, notices from app.take_notice_mails($1)', [
    people,
  ])
  return rows
}

/** Of mails that no server has taken: they are taken again at the next try. */
export async function returnNoticeMails(jobsPool: pg.Pool, mails: readonly NoticeMail[]): Promise<void> {
  await jobsPool.query('select app.return_notice_mails($1)', [
    mails.flatMap(({ notices }) => notices.map(({ id }) => id)),
  ])
}
