import type { Prisma } from '@payung/database/prisma'
import type { Context } from '../../platform/context.ts'
import { type PageArguments, readPageRequest } from '../../platform/page-request.ts'
import {
  judgedPeople,
  listingConditions,
  NO_FILTER,
  occupationsIn,
  readJudgedBy,
  readWorkerSearch,
  truthsOf,
} from '../workers/public.ts'
import { loadRound } from './load-rounds.ts'
import {
  type AskedPeople,
  countPeople,
  listPeople,
  type RoundPeople,
  type RoundPersonRow,
} from './round-people.queries.ts'
import type { RoundTaskRow } from './round-tasks.queries.ts'

export interface AskedPage extends PageArguments {
  readonly people?: RoundPeople | null | undefined
  readonly search?: string | null | undefined
}

/** A page of the people whom a task could be about; only those whom the viewer keeps, or who were shared with them. */
export async function readRoundPeople(context: Context, task: RoundTaskRow, args: AskedPage) {
  const { actor, read, reference, vault } = context
  const round = await loadRound(context, task.round_id)
  const judged =
    round === null ? null : await readJudgedBy(context, { programmeId: round.programme_id, people: 'ELIGIBLE' })
  const framed = judged === null ? null : { ...judged, occupationsOf: occupationsIn(reference) }
  const bounds: Prisma.Sql[] = framed === null ? [] : judgedPeople(framed)
  const query: AskedPeople = {
    task,
    people: args.people ?? 'SUGGESTED',
    conditions: [...listingConditions(actor, NO_FILTER, readWorkerSearch(args.search, vault)), ...bounds],
    eligible: framed === null ? null : truthsOf(framed).now,
  }
  const request = readPageRequest(args)
  return {
    /** With one too many. */
    fetched: await read<RoundPersonRow>(listPeople(query, request)),
    request,
    countAll: async () => (await read<{ count: number }>(countPeople(query)))[0]?.count ?? 0,
  }
}
