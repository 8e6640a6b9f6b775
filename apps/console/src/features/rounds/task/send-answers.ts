import type { RoundAnswer, RoundReason } from '@payung/domain/round-answer'
import { type Client, CombinedError } from 'urql'
import { keepItem, type OutboxItem, readItem, readItems, withSender } from '../../../session/outbox.ts'
import type { ProblemAnswer } from '../../../session/problem.ts'
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

/** One place for each person of a task: a second answer takes the place of the first. */
export function answerItemId({ taskId, workerId }: Pick<KeptAnswer, 'taskId' | 'workerId'>): string {
  return `ANSWER ${taskId} ${workerId}`
}

/**
 * Sends the answers that wait, the oldest first, until one is not heard. One that somebody else has answered otherwise meanwhile becomes a
 * conflict: nothing is won silently.
 *
 * @param wait whether to wait for another tab that sends just now
 * @returns what became of those that were heard
 */
export async function sendAnswers(client: Client, owner: string, wait = false): Promise<readonly AnswerItem[]> {
  const heard: AnswerItem[] = []
  await withSender(wait, async () => {
    const waiting = (await readItems<KeptAnswer>(owner, 'ANSWER')).filter(({ state }) => state === 'WAITING')
    for (const item of waiting.toReversed()) {
      const answer = await ask(client, item.content)
      if (answer instanceof CombinedError) return
      const after: AnswerItem =
        answer === null
          ? { ...item, state: 'SENT', savedAt: new Date().toISOString(), problem: null }
          : { ...item, state: 'CONFLICT', problem: told(answer) }
      await keepUnlessAnsweredAnew(owner, item, after)
      heard.push(after)
    }
  })
  return heard
}

/** While it was on its way its person may have been answered anew: then that one waits, and knows of the one that arrived. */
async function keepUnlessAnsweredAnew(owner: string, sent: AnswerItem, after: AnswerItem): Promise<void> {
  const now = await readItem<KeptAnswer>(owner, sent.id)
  if (now === null || now.requestKey === sent.requestKey) return void (await keepItem(after))
  if (after.state === 'SENT')
    await keepItem({ ...now, content: { ...now.content, expectedVersion: sent.content.expectedVersion + 1 } })
}

/** @returns null when it was taken, what was refused, or that nobody knows whether it arrived */
async function ask(client: Client, content: KeptAnswer): Promise<null | ProblemAnswer | CombinedError> {
  const { name: _name, ...input } = content
  const { data, error } = await client.mutation(AnswerRoundMutation, { input }).toPromise()
  const outcome = data?.answerRound
  if (outcome?.__typename === 'AnswerRoundSuccess') return null
  return outcome ?? error ?? new CombinedError({ networkError: new Error('no answer') })
}

function told(problem: ProblemAnswer): NonNullable<AnswerItem['problem']> {
  const [issue] = ('issues' in problem && problem.issues) || []
  const { message, messageEn } = issue ?? problem
  return { code: problem.code, message, messageEn }
}
