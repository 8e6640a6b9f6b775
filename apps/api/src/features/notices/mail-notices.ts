import { definePeriodic } from '../../platform/jobs/periodic.ts'
import type { WorkerResources } from '../../platform/jobs/worker-resources.ts'
import { publicAddress } from '../../platform/public-address.ts'
import { type NoticeMail, takeNoticeMails } from './notice-mails.queries.ts'
import { noticeHref, noticeText } from './notice-words.ts'

/** Before people come to work, and once a day: the hour is the provinces' own. */
const HOUR = 7
const OFFSET_HOURS = 7
/** Whoever has more opens Payung; a mail that goes on for pages is not read. */
const NOTICES_TOLD = 20

definePeriodic({
  name: 'mail notices',
  everySeconds: 600,
  run: async (worker) => {
    const hour = (new Date().getUTCHours() + OFFSET_HOURS) % 24
    if (hour === HOUR) await mailNotices(worker)
  },
})

/**
 * Sends each person one mail with what waits for them unseen and was not mailed before. What was taken is not sent again, even where a mail
 * server refuses it: it still stands in Payung, and a mail twice is worse than none.
 *
 * @returns how many mails went out
 */
export async function mailNotices({
  jobsPool,
  mailer,
  config,
  log,
}: Pick<WorkerResources, 'jobsPool' | 'mailer' | 'config' | 'log'>): Promise<number> {
  let sent = 0
  for (;;) {
    const mails = await takeNoticeMails(jobsPool)
    if (mails.length === 0) return sent
    for (const mail of mails) {
      try {
        await mailer.send({ to: mail.email, ...digestOf(mail, publicAddress(config)) })
        sent++
      } catch (error) {
        log.warn({ error: (error as Error).message }, 'a mail with notices was not taken')
      }
    }
  }
}

function digestOf({ name, notices }: NoticeMail, address: string): { subject: string; text: string } {
  const told = notices.slice(0, NOTICES_TOLD)
  const lines = (language: 'id' | 'en') =>
    told.map((notice) => {
      const href = noticeHref(notice)
      return `- ${noticeText(notice)[language]}${href === null ? '' : `\n  ${address}${href}`}`
    })
  const more = notices.length - told.length
  const rest = (words: string) => (more > 0 ? [`- ${more} ${words}: ${address}/pemberitahuan`] : [])
  return {
    subject: `Payung: ${notices.length} kabar menunggu Anda / ${notices.length} notices wait for you`,
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
