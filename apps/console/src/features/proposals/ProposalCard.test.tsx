// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ProposalCard } from './ProposalCard.tsx'
import type { Proposal } from './proposals.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

async function shows(facts: Partial<Proposal>): Promise<string> {
  const proposal = {
    ...{ id: 'proposal', worker: null, proposer: { id: 'tenant', shortName: 'Pemkab Kubu Raya', kind: 'REGENCY' } },
    ...{ changes: [{ field: 'status', before: 'VERIFIED', after: 'DECEASED' }], onePersonRefusal: null },
    ...{ isFromObjection: false, reason: null, createdAt: '2026-03-04T02:00:00Z' },
    ...facts,
  } as unknown as Proposal
  const card = <ProposalCard proposal={proposal} onDecided={() => {}} />
  const page = await renderSignedIn(card, ['PROPOSAL_DECIDE'], async () => Response.json({ data: {} }))
  unmount = page.unmount
  return document.body.textContent ?? ''
}

test('says whether an objection or the report of an event proposes a status, and nothing of what was read in a file', async () => {
  const objected = await shows({ isFromObjection: true, reason: 'Sudah pindah' })
  expect(objected).toContain('Keberatan atas daftar penerima Pemkab Kubu Raya')
  expect(objected).not.toContain('laporan peristiwa')
  await unmount()
  const reported = await shows({ reason: 'Laporan meninggal' })
  expect(reported).toContain('Dari laporan peristiwa tentang orang ini')
  expect(reported).not.toContain('Keberatan')
  await unmount()
  const read = await shows({})
  expect(read).not.toContain('laporan peristiwa')
  expect(read).not.toContain('Keberatan')
})
