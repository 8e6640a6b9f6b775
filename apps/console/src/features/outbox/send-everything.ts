import type { Client } from 'urql'
import { sendAnswers } from '../rounds/task/send-answers.ts'
import { sendVisits } from '../verification/visits/send-visits.ts'
import { sendWaiting } from '../workers/form/send-registration.ts'

export interface Heard {
  readonly taken: number
  readonly refused: number
}

/** Sends whatever waits on this device: first the people, then what is said of people. */
export async function sendEverything(client: Client, owner: string): Promise<Heard> {
  const heard = [
    ...(await sendWaiting(client, owner)),
    ...(await sendAnswers(client, owner)),
    ...(await sendVisits(client, owner)),
  ]
  const taken = heard.filter(({ state }) => state === 'SENT').length
  return { taken, refused: heard.length - taken }
}
