import { readPaper } from '@payung/documents/read-paper.builder'
import { expect } from 'vitest'
import {
  approved,
  checkers,
  decreeOf,
  did,
  drafts,
  lockedCohort,
  revoked,
  signing,
} from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, test } from '../../testing/test.ts'
import { PUBLIC_TEXT_FIELDS } from './public-copy.queries.ts'

const copyOf = async (client: Client, path: string, part: 'salinan' | 'lampiran') => client.fetch(`${path}/${part}.pdf`)

async function textOf(answer: Response): Promise<string> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  const { pages } = await readPaper(Buffer.from(await answer.arrayBuffer()))
  return pages.flatMap(({ lines }) => lines).join('\n')
}

test('the public page of a decree offers its text and its numbers by village to everybody, and names nobody whom it insures', async ({
  signIn,
  admin,
  anonymous,
}) => {
  await arrangeAmounts(admin)
  const { cohort, members } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 3 })
  const officer = await signIn('kubu-raya')
  const those = await checkers(admin, signIn)
  await admin.query(
    `insert into decree_form (tenant_id, version, copies_to, budget_agency, work_accident_account, death_account)
    select tenant_id, 2, '{Inspektur}', budget_agency, work_accident_account, death_account from decree_form where tenant_id = $1`,
    [TENANTS['kubu-raya'].id],
  )
  const draft = await drafts(officer, cohort)
  const { publicPath } = await decreeOf(officer, draft.id)
  const frozen = await approved(officer, those, draft)
  // A draft has no copy, approved or not.
  for (const part of ['salinan', 'lampiran'] as const)
    expect((await copyOf(anonymous, publicPath, part)).status).toBe(404)
  expect(await (await anonymous.fetch(publicPath)).text()).not.toContain('.pdf')

  const decree = await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))
  const page = await (await anonymous.fetch(publicPath)).text()
  // In English by the address, whatever the browser asks for; what was signed stays Indonesian.
  const english = await anonymous.fetch(`${publicPath}?bahasa=en`)
  expect([english.status, english.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  const englishPage = await english.text()
  expect(englishPage).toContain('<html lang="en">')
  expect(englishPage).toContain('Signed, in force from 1 January 2027')
  expect(englishPage).toMatch(/<h1>Decree 415\/Disnaker\/2026 · <span lang="id">/)
  expect(englishPage).toMatch(/<p class="dim" lang="id">Keputusan [^<]+ Nomor 415\/Disnaker\/2026/)
  expect(page).toContain('<html lang="id">')
  const { rows } = await admin.query<{ name: string; prefix: string }>(
    'select name, national_id_prefix as prefix from worker where id = any($1)',
    [members],
  )
  expect(rows).toHaveLength(3)
  const text = await textOf(await copyOf(anonymous, publicPath, 'salinan'))
  for (const words of [
    'KEPUTUSAN BUPATI KUBU RAYA',
    'NOMOR 415/Disnaker/2026',
    '3 (tiga) pekerja rentan',
    'Keputusan Bupati ini mulai berlaku',
    'ttd.',
    'H. SUJIWO',
    'Tembusan',
    'Salinan publik',
    decree.contentHash,
  ])
    expect(text).toContain(words)
  const annex = await textOf(await copyOf(anonymous, publicPath, 'lampiran'))
  for (const words of ['LAMPIRAN · SALINAN PUBLIK', 'Ditetapkan | 3', 'Terbilang: tiga orang', decree.contentHash])
    expect(annex).toContain(words)
  for (const { name, prefix } of rows)
    for (const shown of [page, englishPage, text, annex]) {
      expect(shown).not.toContain(name)
      expect(shown).not.toContain(prefix)
    }
  for (const [, link] of page.matchAll(/href="([^"]+\.pdf)"/g))
    expect((await anonymous.fetch(link ?? '')).status, link).toBe(200)
  expect([...page.matchAll(/href="([^"]+\.pdf)"/g)]).toHaveLength(2)

  const { fields } = await admin.query(`select * from app.public_decree_text('')`)
  expect(fields.map(({ name }) => name).toSorted()).toEqual(PUBLIC_TEXT_FIELDS.toSorted())

  // The same bytes each time.
  const bytes = async () => Buffer.from(await (await copyOf(anonymous, publicPath, 'salinan')).arrayBuffer())
  expect((await bytes()).equals(await bytes())).toBe(true)

  // A revocation has a text, and no annex of its own; what it revokes keeps its copy and says what it is worth.
  const revocation = await revoked(admin, officer, those, decree)
  expect(await textOf(await copyOf(anonymous, revocation.publicPath, 'salinan'))).toContain('PENCABUTAN KEPUTUSAN')
  expect((await copyOf(anonymous, revocation.publicPath, 'lampiran')).status).toBe(404)
  expect(await (await anonymous.fetch(publicPath)).text()).toContain('class="badge bad"')
  for (const code of ['aaaaaaaaaaaaaaaaaaaa', 'x', '%00'])
    expect((await anonymous.fetch(`/publik/keputusan/${code}/salinan.pdf`)).status, code).toBeGreaterThanOrEqual(400)
})
