import { useCallback, useEffect, useRef, useState } from 'react'
import { type CombinedError, useClient } from 'urql'
import { forget, recall, remember } from '../../../session/device-store.ts'
import { listRememberedAs } from '../../../session/remembered-list.ts'
import { outboxOwner } from '../../../session/use-outbox.ts'
import { useViewer } from '../../../session/viewer.ts'
import { isOffline } from '../../../ui/fault.ts'
import { RoundPeopleQuery, type RoundPerson, type RoundTaskDetail, RoundTaskQuery } from './round-task.query.ts'

const peopleOnPage = 100
/** A village’s list goes onto the phone whole; an agency’s is cut where nobody would thumb any further. */
const pagesAtMost = 10

export type WhichPeople = 'SUGGESTED' | 'EVERYBODY' | 'ANSWERED'

interface Known {
  readonly owner: string
  readonly which: WhichPeople
  readonly task: RoundTaskDetail
  readonly people: readonly RoundPerson[]
  readonly total: number
}

export interface RoundPeople {
  readonly task: RoundTaskDetail | null | undefined
  readonly people: readonly RoundPerson[]
  readonly total: number
  /** Read off this device, as there is no connection. */
  readonly remembered: boolean
  readonly error: CombinedError | null
  readonly refresh: () => void
}

type State = Omit<RoundPeople, 'refresh'>
/** Once a part is sent, it is not work that goes on without a connection. */
async function forgetTask(taskId: string): Promise<void> {
  const remembered = (await recall(listRememberedAs)) as Known | null
  if (remembered?.task.id === taskId) await forget(listRememberedAs)
}

const nothing: State = { task: undefined, people: [], total: 0, remembered: false, error: null }

/**
 * A task with its list of people. Whoever may answer gets the list onto the device, sealed, so that a village without a connection can go on
 * with it; one list at a time, until somebody signs out.
 */
export function useRoundPeople(taskId: string, which: WhichPeople): RoundPeople {
  const client = useClient()
  const owner = outboxOwner(useViewer())
  const [state, setState] = useState(nothing)
  const requestNumber = useRef(0)
  const underWay = useRef<Promise<void>>(Promise.resolve())

  const load = useCallback(() => {
    const turn = ++requestNumber.current
    // The same question beside one that is under way would be given that one's answer, which can be from before what is asked about.
    underWay.current = underWay.current
      .catch(() => {})
      .then(async () => {
        if (turn !== requestNumber.current) return
        const result = await fetchAll()
        if (turn === requestNumber.current) setState((before) => result(before))
      })

    async function fetchAll(): Promise<(before: State) => State> {
      const fresh = { requestPolicy: 'network-only' } as const
      const { data, error } = await client.query(RoundTaskQuery, { id: taskId }, fresh).toPromise()
      if (!data) return recalled(error ?? null)
      const task = data.roundTask
      if (task === null) return () => ({ ...nothing, task: null })
      const people: RoundPerson[] = []
      let total = 0
      let after: string | null = null
      for (let page = 0; page < pagesAtMost; page++) {
        const answer = await askPage(after)
        const fetchedPeople = answer.data?.roundTask?.people
        if (!fetchedPeople) return recalled(answer.error ?? null)
        people.push(...fetchedPeople.edges.map(({ node }) => node))
        total = fetchedPeople.totalCount
        if (turn !== requestNumber.current) return (before) => before
        after = fetchedPeople.pageInfo.endCursor
        if (!fetchedPeople.pageInfo.hasNextPage) break
      }
      const snapshot: Known = { owner, which, task, people, total }
      if (task.actions.includes('ANSWER')) void remember(listRememberedAs, snapshot).catch(() => {})
      else void forgetTask(task.id).catch(() => {})
      return () => ({ task, people, total, remembered: false, error: null })
    }

    function askPage(after: string | null) {
      const variables = { id: taskId, people: which, first: peopleOnPage, after }
      return client.query(RoundPeopleQuery, variables, { requestPolicy: 'network-only' }).toPromise()
    }

    async function recalled(error: CombinedError | null): Promise<(before: State) => State> {
      const remembered = error !== null && isOffline(error) ? ((await recall(listRememberedAs)) as Known | null) : null
      if (remembered !== null && remembered.owner === owner && remembered.task.id === taskId)
        return () => ({
          task: remembered.task,
          people: remembered.people,
          total: remembered.total,
          remembered: true,
          error: null,
        })
      return (before) => ({ ...before, error: before.task ? null : error })
    }
  }, [client, owner, taskId, which])

  useEffect(() => {
    load()
    addEventListener('online', load)
    return () => removeEventListener('online', load)
  }, [load])
  return { ...state, refresh: load }
}
