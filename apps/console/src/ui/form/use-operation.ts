import { useRef } from 'react'
import { type AnyVariables, type CombinedError, type DocumentInput, type OperationContext, useMutation } from 'urql'
import type { ProblemAnswer } from '../../session/problem.ts'
import { randomId } from '../../session/random-id.ts'
import { useNotify } from '../use-notify.ts'
import { type Refusal, useRefusal } from './use-refusal.ts'

/** What a mutation answers under its one field, once it is done: `{ __typename: '…Success', data }`. */
export type SuccessOf<Data> = Extract<NonNullable<Data[keyof Data]>, { __typename: `${string}Success` }>

type Input<Variables> = Variables | ((idempotencyKey: string) => Variables)

interface OperationOptions<Success> {
  /** What is shown in passing once it is done. */
  readonly notice?: string | ((success: Success) => string)
  /** Shared, where several operations of a page show their refusals in one place. */
  readonly refusal?: Refusal
  /** Told in addition to being shown: what the page does about it. */
  readonly onRefused?: (refusal: ProblemAnswer | CombinedError | null) => void
  /** The kinds of rows that it changes, so that open lists ask again. */
  readonly context?: Partial<OperationContext>
}

export interface Operation<Variables, Success> extends Refusal {
  readonly busy: boolean
  /** Null when it was refused; why is in `problem`. Null also for the same input while it is under way: nothing is sent then. */
  readonly run: (input: Input<Variables>) => Promise<Success | null>
}

/**
 * One mutation as a page uses it: sent once per press, done or refused, and the refusal kept for its place beside the field.
 *
 * A mutation that must not happen twice takes its key from here: `run((idempotencyKey) => ({ input: { …, idempotencyKey } }))`. The key
 * belongs to the intention, not to the press: the same input sends it again until it succeeds, so that a press after a lost answer does not
 * make a second export.
 */
export function useOperation<Data extends object, Variables extends AnyVariables>(
  mutation: DocumentInput<Data, Variables>,
  options: OperationOptions<SuccessOf<Data>> = {},
): Operation<Variables, SuccessOf<Data>> {
  const [{ fetching }, send] = useMutation<Data, Variables>(mutation)
  const own = useRefusal()
  const refusal = options.refusal ?? own
  const notify = useNotify()
  const underWay = useRef(new Set<string>())
  const keys = useRef(new Map<string, string>())

  const run = async (input: Input<Variables>): Promise<SuccessOf<Data> | null> => {
    const variablesOf = isKeyed(input) ? input : () => input
    const intention = JSON.stringify(variablesOf(''))
    if (underWay.current.has(intention)) return null
    underWay.current.add(intention)
    const key = keys.current.get(intention) ?? randomId()
    keys.current.set(intention, key)
    refusal.refuse(null)
    const { data, error } = await send(variablesOf(key), options.context)
    underWay.current.delete(intention)
    const outcome = data && (Object.values(data)[0] as SuccessOf<Data> | ProblemAnswer)
    if (!isSuccess(outcome)) {
      const problem = outcome ?? error ?? null
      refusal.refuse(problem)
      options.onRefused?.(problem)
      return null
    }
    keys.current.delete(intention)
    const { notice } = options
    if (notice !== undefined) notify(typeof notice === 'function' ? notice(outcome) : notice)
    return outcome
  }
  return { ...refusal, busy: fetching, run }
}

function isKeyed<Variables>(input: Input<Variables>): input is (idempotencyKey: string) => Variables {
  return typeof input === 'function'
}

function isSuccess<Success extends object>(outcome: Success | ProblemAnswer | undefined): outcome is Success {
  return outcome !== undefined && '__typename' in outcome && String(outcome.__typename).endsWith('Success')
}
