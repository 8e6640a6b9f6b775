import type { Client } from 'urql'
import { sendAnswers } from '../rounds/task/send-answers.ts'
import { sendVisits } from '../verification/visits/send-visits.ts'
import { sendCards } from '../workers/form/send-cards.ts'
import { sendWaiting } from '../workers/form/send-registration.ts'

export interface Heard {
  readonly taken: number
  readonly refused: number
}

/** Sends whatever waits on this device: first the people, then the photos of their cards and what is said of people. */
export async function sendEverything(client: Client, owner: string): Promise<Heard> {
  const heard = [
    ...(await sendWaiting(client, owner)),
    ...(await sendCards(client, owner)),
    ...(await sendAnswers(client, owner)),
    ...(await sendVisits(client, owner)),
  ]
  const taken = heard.filter(({ state }) => state === 'SENT').length
  return { taken, refused: heard.length - taken }
}
