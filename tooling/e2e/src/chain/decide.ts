import { eventually } from '@payung/database/testing/eventually'
import { expect } from 'vitest'
import { dayIn } from '../demo-day.ts'
import type { Government } from './government.ts'
import type { Answer } from './officer.ts'
import type { Stopwatch } from './stopwatch.ts'

const DECREE = `id version kind state number people added removed replaced annexHash approvedHash contentHash cost { total months { month people } }
  cleanPapers { part pages file { href } }`

async function decreeOf({ officer }: Government, id: string): Promise<Answer> {
  return (await officer.ask(`query ($id: ID!) { decree(id: $id) { ${DECREE} } }`, { id })).decree
}

interface SignedDecree {
  readonly id: string
  /** As the API shows it once it is signed. */
  readonly decree: Answer
  /** What was uploaded as the signed paper. */
  readonly paper: Uint8Array<ArrayBuffer>
}

/** From the draft over the votes of its route and the clean paper to the signature with its file. */
export async function decides(
  government: Government,
  id: string,
  { what, time }: { readonly what: string; readonly time: Stopwatch },
): Promise<SignedDecree> {
  const { officer, legal, approver } = government
  const at = async () => ({ decreeId: id, expectedVersion: (await decreeOf(government, id)).version })
  await time(`${what}: submitted`, async () => officer.does('submitDecree', await at()))
  // The drafter has no vote, and nobody signs what is not approved.
  expect(await officer.tries('voteOnDecree', { ...(await at()), vote: 'APPROVE' })).toHaveProperty('code')
  await time(`${what}: vote of the legal bureau`, async () =>
    legal.does('voteOnDecree', { ...(await at()), vote: 'APPROVE' }),
  )
  await time(`${what}: vote of the head of government`, async () =>
    approver.does('voteOnDecree', { ...(await at()), vote: 'APPROVE' }),
  )
  const paper = await time(`${what}: clean paper made`, () => cleanPaperOf(government, id))
  const fileId = await approver.uploads('keputusan.pdf', paper)
  const compared = await approver.does(
    'compareScan',
    { decreeId: id, fileId, idempotencyKey: crypto.randomUUID() },
    'id',
  )
  await time(`${what}: signed paper compared with the clean one`, () => approver.awaitsJob(compared.id))
  const signing = {
    ...(await at()),
    fileId,
    number: `${Date.now()}/Disnaker/2026`,
    signedOn: dayIn(0),
    signatoryName: 'H. Contoh',
    signatoryTitle: government.head,
    signatoryCapacity: 'DEFINITIVE',
  }
  await time(`${what}: signature recorded`, () => approver.does('signDecree', signing))
  expect(await approver.tries('signDecree', signing)).toHaveProperty('code')
  const decree = await decreeOf(government, id)
  expect(decree).toMatchObject({ state: 'SIGNED', number: signing.number })
  return { id, decree, paper }
}

/** What comes into being by the last vote, to be printed and signed. @returns the paper of the text */
async function cleanPaperOf(government: Government, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const { cleanPapers, annexHash } = await eventually(async () => {
    const decree = await decreeOf(government, id)
    expect(decree.cleanPapers, 'each part is a paper of its own').toHaveLength(decree.kind === 'REVOCATION' ? 1 : 2)
    return decree
  })
  expect(annexHash).toMatch(/^[0-9a-f]{64}$/)
  const text = cleanPapers.find(({ part }: Answer) => part === 'TEXT')
  return government.approver.downloads(text.file.href)
}

/** How many people are designated in a month, by regency, as the annex of that day shows them. */
export async function designatedIn(
  { officer, regencies }: Government,
  decreeId: string,
  month: string,
): Promise<ReadonlyMap<string, number>> {
  const people = new Map<string, number>()
  for (const code of regencies) {
    const { decree } = await officer.ask(
      `query ($id: ID!, $month: CalendarDate!, $code: String!) {
        decree(id: $id) { consolidated(first: 10, on: $month, areaCode: $code) { totalCount } } }`,
      { id: decreeId, month, code },
    )
    people.set(code, decree.consolidated.totalCount)
  }
  return people
}
