import type { LifeEventKind } from '@payung/domain/benefit/benefit-event'
import type { Client, CombinedError } from 'urql'
import type { VariablesOf } from '../../../graphql.ts'
import type { OutboxItem } from '../../../session/outbox.ts'
import { keepItem, keepItems } from '../../../session/outbox-items.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
import { heardOf, type Sending, sendKept } from '../../../session/send-kept.ts'
import { ReportLifeEventMutation } from '../claims.query.ts'
import { type PaperPhoto, paperItemsOf } from './send-papers.ts'

/** What somebody reports of a person, as it lies on this device. */
export interface KeptReport {
  readonly input: VariablesOf<typeof ReportLifeEventMutation>['input'] & { readonly kind: LifeEventKind }
  /** To list it by. */
  readonly name: string
  /** Papers that were at hand; they follow as soon as the case is open. */
  readonly photos: readonly PaperPhoto[]
}

export type ReportItem = OutboxItem<KeptReport>

/**
 * Keeps a report until there is a connection. The same event of the same person takes the place of what waited, and never of what somebody else keeps on the same phone.
 *
 * @returns false where this device keeps nothing
 */
export function keepReport(owner: string, content: KeptReport, now = new Date()): Promise<boolean> {
  const { workerId, kind, eventDay } = content.input
  const id = `REPORT ${owner} ${workerId} ${kind} ${eventDay}`
  return keepItem<KeptReport>({
    ...{ id, kind: 'REPORT', owner, state: 'WAITING', savedAt: now.toISOString(), requestKey: now.toISOString() },
    ...{ compared: true, problem: null, workerId, content },
  }).catch(() => false)
}

/** Sends the reports that wait; see `sendKept`. */
export function sendReports(client: Client, owner: string, wait = false): Promise<readonly ReportItem[]> {
  return sendKept<KeptReport>(client, owner, SENDING, wait)
}

const SENDING: Sending<KeptReport> = {
  kind: 'REPORT',
  ask: sendReport,
  taken: (content) => ({ ...content, photos: [] }),
}

/** Reports once; sent again, it is the same event and the same report. @returns as `Sending.ask` says */
export async function sendReport(client: Client, item: ReportItem): Promise<null | ProblemAnswer | CombinedError> {
  const { input, name, photos } = item.content
  const { data, error } = await client.mutation(ReportLifeEventMutation, { input }).toPromise()
  const outcome = data?.reportLifeEvent
  if (outcome?.__typename !== 'ReportLifeEventSuccess') return heardOf(outcome, error)
  const claimId = outcome.data.claim?.id
  if (photos.length > 0 && claimId !== undefined)
    await keepItems(paperItemsOf(photos, { claimId, name }, { owner: item.owner, source: item.id }))
  // Without a case there is no place for them; the report itself has arrived.
  return photos.length > 0 && claimId === undefined ? photosWithoutCase : null
}

const photosWithoutCase: ProblemAnswer = {
  __typename: 'ConflictError',
  code: 'PHOTOS_WITHOUT_CASE',
  message:
    'Laporannya sudah diterima, tetapi tidak membuka kasus. Berkasnya tidak dapat dilampirkan; simpan kertasnya.',
  messageEn: 'The report has arrived, but it opens no case. The files cannot be attached; keep the papers.',
  workerId: null,
}
