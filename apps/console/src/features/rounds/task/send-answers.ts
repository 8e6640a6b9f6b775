import type { RoundAnswer, RoundReason } from '@payung/domain/round/round-answer'
import type { Client } from 'urql'
import type { OutboxItem } from '../../../session/outbox.ts'
import { heardOf, type Sending, sendKept } from '../../../session/send-kept.ts'
import { AnswerRoundMutation } from './round-task.query.ts'

/** An answer about one person, as it lies on this device. */
export interface KeptAnswer {
  readonly taskId: string
  readonly workerId: string
  /** To list it by. */
  readonly name: string
  readonly answer: RoundAnswer
  readonly reasonCode: RoundReason | null
  readonly reason: string | null
  /** Of the answer that was seen when this one was given; 0 where there was none. */
  readonly expectedVersion: number
}

export type AnswerItem = OutboxItem<KeptAnswer>

type About = Pick<KeptAnswer, 'taskId' | 'workerId'>

/**
 * One place for each person of a task: a second answer takes the place of the first, and never of what somebody else keeps on the same phone.
 *
 * @param items what lies here of this owner: what an earlier version kept has a place without the owner in it, and goes on in that
 */
export function answerItemId(
  owner: string,
  { taskId, workerId }: About,
  items: readonly Pick<AnswerItem, 'id' | 'content'>[],
): string {
  const before = items.find(({ content }) => content.taskId === taskId && content.workerId === workerId)
  return before?.id ?? `ANSWER ${owner} ${taskId} ${workerId}`
}

/** Sends the answers that wait; see `sendKept`. An answer given anew knows of the one before it that arrived. */
export function sendAnswers(client: Client, owner: string, wait = false): Promise<readonly AnswerItem[]> {
  return sendKept<KeptAnswer>(client, owner, SENDING, wait)
}

const SENDING: Sending<KeptAnswer> = {
  kind: 'ANSWER',
  async ask(client, { content }) {
    const { name: _name, ...input } = content
    const { data, error } = await client.mutation(AnswerRoundMutation, { input }).toPromise()
    const outcome = data?.answerRound
    if (outcome?.__typename === 'AnswerRoundSuccess') return null
    return heardOf(outcome, error)
  },
  after: (now, sent) => ({
    ...now,
    content: { ...now.content, expectedVersion: sent.content.expectedVersion + 1 },
  }),
}
