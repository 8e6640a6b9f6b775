import { expect } from 'vitest'
import { monthOfCover } from './designate.ts'
import type { Government } from './government.ts'
import { type Answer, officerAt } from './officer.ts'
import type { Stopwatch } from './stopwatch.ts'

/** The draft of an amendment: one line goes to the next of its reserve, one is left. @returns its id */
export async function amends({ officer }: Government, decreeId: string, time: Stopwatch): Promise<string> {
  const draft = await officer.does('draftAmendment', { decreeId, fromMonth: monthOfCover(4) })
  const { decree } = await officer.ask(
    'query ($id: ID!) { decree(id: $id) { reserve(first: 10, line: 1) { edges { node { workerId } } } } }',
    { id: draft.id },
  )
  const newcomer = decree.reserve.edges[0]?.node.workerId
  const added = [
    { change: 'REPLACE', line: 1, workerId: newcomer, reason: 'MOVED', note: 'Surat pindah nomor 12' },
    { change: 'REMOVE', line: 2, reason: 'REFUSED', note: 'Surat pernyataan' },
  ]
  await time('amendment: two lines changed', () =>
    officer.does('changeAnnex', { decreeId: draft.id, expectedVersion: draft.version, added, dropped: [] }),
  )
  return draft.id
}

const WORKER = 'query ($id: ID!) { worker(id: $id) { id version } }'

/** Of the lines from the third on, so many people die; the regency that keeps their records writes it down. */
async function recordDeaths(government: Government, decreeId: string, keeper: string, deaths: number): Promise<void> {
  const { decree } = await government.officer.ask(
    `query ($id: ID!) { decree(id: $id) { entries(first: 10) { edges { node { line workerId } } } } }`,
    { id: decreeId },
  )
  const officer = await officerAt(government.url, keeper)
  for (const { node } of decree.entries.edges.slice(2, 2 + deaths)) {
    const { worker } = await officer.ask(WORKER, { id: node.workerId })
    await officer.does('changeWorkerStatus', {
      workerId: worker.id,
      expectedVersion: worker.version,
      status: 'DECEASED',
      because: 'Akta kematian diterima dari desa',
    })
  }
}

const REVIEW = 'id version state people listed undecided'

/**
 * Deaths come to light, the decree is looked at again, and whoever the review lists leaves by the amendment that follows from it.
 *
 * @param keeper account of the regency in which the first lines of the annex live
 * @returns the id of the amendment
 */
export async function reviews(
  government: Government,
  decreeId: string,
  keeper: string,
  time: Stopwatch,
): Promise<string> {
  const { officer } = government
  const deaths = 3
  await recordDeaths(government, decreeId, keeper, deaths)
  const review = await time('re-verification: list of work compiled', () =>
    officer.does('openReverification', { decreeId, asOf: monthOfCover(7), note: 'Laporan desa' }, REVIEW),
  )
  expect(review.listed).toBeGreaterThanOrEqual(deaths)
  const of = async (): Promise<Answer> => {
    const query = `query ($id: ID!) { reverification(id: $id) { ${REVIEW} } }`
    const { reverification } = await officer.ask(query, { id: review.id })
    return { reverificationId: review.id, expectedVersion: reverification.version }
  }
  await time('re-verification: suggestions taken', () =>
    officer.does(
      'decideManyReverifications',
      { reverificationId: review.id, expectedCount: review.undecided, outcome: 'SUGGESTED' },
      'id',
    ),
  )
  await officer.does('closeReverification', await of(), REVIEW)
  const drafted = await time('re-verification: amendment drafted', async () =>
    officer.does('draftFromReverification', { ...(await of()), fromMonth: monthOfCover(7) }, 'amendment { id }'),
  )
  return drafted.amendment.id
}

/** @returns the id of the draft of the revocation */
export async function revokes({ officer }: Government, decreeId: string): Promise<string> {
  const draft = await officer.does('draftRevocation', {
    decreeId,
    fromMonth: monthOfCover(10),
    reason: 'dasar pembiayaan program ini berakhir pada triwulan keempat',
  })
  return draft.id
}
