import type { Client } from 'urql'
import { sendPapers } from '../claims/kept/send-papers.ts'
import { sendReports } from '../claims/kept/send-reports.ts'
import { sendAnswers } from '../rounds/task/send-answers.ts'
import { sendVisits } from '../verification/visits/send-visits.ts'
import { sendCards } from '../workers/form/send-cards.ts'
import { sendWaiting } from '../workers/form/send-registration.ts'

export interface Heard {
  readonly taken: number
  readonly refused: number
}

/** Sends whatever waits on this device: first the people, then the photos of their cards and what is said of people, and last the photos of papers: a report opens their case. */
export async function sendEverything(client: Client, owner: string): Promise<Heard> {
  const heard = [
    ...(await sendWaiting(client, owner)),
    ...(await sendCards(client, owner)),
    ...(await sendAnswers(client, owner)),
    ...(await sendVisits(client, owner)),
    ...(await sendReports(client, owner)),
    ...(await sendPapers(client, owner)),
  ]
  const taken = heard.filter(({ state }) => state === 'SENT').length
  return { taken, refused: heard.length - taken }
}
