import { definePeriodic } from '../../platform/jobs/periodic.ts'
import type { WorkerResources } from '../../platform/jobs/worker-resources.ts'
import { isServerAway } from '../../platform/mailer.ts'
import { publicAddress } from '../../platform/public-address.ts'
import { type NoticeMail, returnNoticeMails, takeNoticeMails } from './notice-mails.queries.ts'
import { noticeHref, noticeText } from './notice-words.ts'

/** Before people come to work, and once a day: the hour is the provinces' own. */
const HOUR = 7
const OFFSET_HOURS = 7
/** Whoever has more opens Payung; a mail that goes on for pages is not read. */
const NOTICES_TOLD = 20

/** Other housekeeping waits for a run: so many are done in seconds, and an hour has room for 3,000 people. */
const PEOPLE_A_RUN = 25
const SECONDS_BETWEEN_RUNS = 30
const AT_ONCE = 5

definePeriodic({
  name: 'mail notices',
  everySeconds: SECONDS_BETWEEN_RUNS,
  run: async (worker) => {
    const hour = (new Date().getUTCHours() + OFFSET_HOURS) % 24
    if (hour === HOUR) await mailNotices(worker)
  },
})

/**
 * Sends the next people one mail each with what waits for them unseen and was not mailed before. A mail that the server refuses is not sent
 * again: its notices still stand in Payung, and a mail twice is worse than none. While the server is away nothing counts as sent.
 *
 * @returns how many mails went out
 */
export async function mailNotices({
  jobsPool,
  mailer,
  config,
  log,
}: Pick<WorkerResources, 'jobsPool' | 'mailer' | 'config' | 'log'>): Promise<number> {
  const mails = await takeNoticeMails(jobsPool, PEOPLE_A_RUN)
  const address = publicAddress(config)
  let sent = 0
  for (let at = 0; at < mails.length; at += AT_ONCE) {
    const some = mails.slice(at, at + AT_ONCE)
    const outcomes = await Promise.allSettled(
      some.map((mail) => mailer.send({ to: mail.email, ...digestOf(mail, address) })),
    )
    const untaken: NoticeMail[] = []
    for (const [index, outcome] of outcomes.entries()) {
      const mail = some[index]
      if (outcome.status === 'fulfilled') sent++
      else if (mail !== undefined && isServerAway(outcome.reason)) untaken.push(mail)
      else log.warn({ error: (outcome.reason as Error).message }, 'a mail with notices was not taken')
    }
    if (untaken.length > 0) {
      await returnNoticeMails(jobsPool, [...untaken, ...mails.slice(at + AT_ONCE)])
      log.warn('the mail server is away; mails with notices wait')
      break
    }
  }
  return sent
}

function digestOf({ name, notices }: NoticeMail, address: string): { subject: string; text: string } {
  const listed = notices.slice(0, NOTICES_TOLD)
  const lines = (language: 'id' | 'en') =>
    listed.map((notice) => {
      const href = noticeHref(notice)
      return `- ${noticeText(notice)[language]}${href === null ? '' : `\n  ${address}${href}`}`
    })
  const more = notices.length - listed.length
  const rest = (words: string) => (more > 0 ? [`- ${more} ${words}: ${address}/pemberitahuan`] : [])
  return {
    subject: `Payung: ${notices.length} kabar menunggu Anda / ${notices.length === 1 ? '1 notice waits' : `${notices.length} notices wait`} for you`,
    text: [
      `Yth. ${name},`,
      '',
      'Yang menunggu Anda di Payung:',
      ...lines('id'),
      ...rest('lainnya'),
      '',
      'What waits for you in Payung:',
      ...lines('en'),
      ...rest('more'),
      '',
    ].join('\n'),
  }
}
