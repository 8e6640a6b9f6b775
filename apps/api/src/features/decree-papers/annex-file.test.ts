import { createHash } from 'node:crypto'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import {
  approved,
  checkers,
  correctName,
  decreeOf,
  did,
  drafts,
  lockedCohort,
  signed,
  signing,
} from '../../testing/decree.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { USERS } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'
import { bytesOf, fileOf, render, textPath } from './papers.builder.ts'

describe('the annex of a decree as a file', () => {
  testWithJobs(
    'names everybody as they were locked, adds up, and is the same file for who asks again',
    async ({ signIn, admin }) => {
      await arrangeAmounts(admin)
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 5 })
      const officer = await signIn('kubu-raya')
      const decree = await signed(admin, officer, await checkers(admin, signIn), cohort)
      const first = await fileOf(officer, decree.id, { format: 'XLSX' })
      expect(first.name).toBe('lampiran-415-Disnaker-2026.xlsx')
      const rows = await fetchTable(officer, first.href)
      const texts = rows.map((row) => row.join(' '))
      expect(texts).toContain('NOMOR 415/Disnaker/2026')
      expect(texts).toContain(`SHA-256 ${decree.contentHash}`)
      const people = rows.filter(([number]) => /^[123]$/.test(number ?? ''))
      const { entries } = await decreeOf(officer, decree.id, 'entries(first: 10) { edges { node { name } } }')
      expect(people.map((row) => row[2])).toEqual(
        entries.edges.map(({ node }: { node: { name: string } }) => node.name),
      )
      expect(people.every((row) => row[1] === '6112 •••• •••• ••••')).toBe(true)
      expect(texts.at(-1)).toContain('Terbilang: enam ratus empat ribu delapan ratus rupiah')
      expect((await fileOf(officer, decree.id, { format: 'XLSX' })).jobId).toBe(first.jobId)
      expect((await fileOf(officer, decree.id, { format: 'PDF' })).jobId).not.toBe(first.jobId)
    },
  )

  testWithJobs('is the same bytes whoever renders it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 4, quota: 4 })
    const officer = await signIn('kubu-raya')
    const those = await checkers(admin, signIn)
    const decree = await signed(admin, officer, those, cohort)
    for (const format of ['PDF', 'XLSX']) {
      const files = [await fileOf(officer, decree.id, { format }), await fileOf(those.legal, decree.id, { format })]
      expect(files[0]?.jobId).not.toBe(files[1]?.jobId)
      const hashes = await Promise.all(
        [officer, those.legal].map(async (who, at) =>
          createHash('sha256')
            .update(await bytesOf(who, files[at]?.href ?? ''))
            .digest('hex'),
        ),
      )
      expect(hashes[1]).toBe(hashes[0])
    }
  })

  testWithJobs(
    'shows whole numbers only to who may see them and says why, and the log keeps it',
    async ({ signIn, admin }) => {
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
      const officer = await signIn('kubu-raya')
      const draft = await drafts(officer, cohort)
      expect(await render(officer, draft.id, { copy: 'FULL' })).toMatchObject({
        issues: [{ path: 'reason', code: 'REASON_MISSING' }],
      })
      const { legal } = await checkers(admin, signIn)
      expect(await render(legal, draft.id, { copy: 'FULL', reason: 'Arsip keputusan 2026' })).toMatchObject({
        code: 'NOT_ALLOWED',
      })
      await fileOf(officer, draft.id, { format: 'XLSX' })
      const { rows: events } = await admin.query(
        `select details from audit_event where action = 'DECREE_ANNEX_RENDERED'`,
      )
      expect(events).toEqual([{ details: { rows: 2, format: 'XLSX', copy: 'MASKED' } }])
    },
  )

  testWithJobs('for everybody shows no digit of a NIK, no birth date and no RT/RW', async ({ signIn, admin }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 3 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    const { href } = await fileOf(officer, draft.id, { copy: 'PUBLIC', format: 'XLSX' })
    const rows = await fetchTable(officer, href)
    const text = rows.map((row) => row.join(' ')).join('\n')
    expect(text).toContain('SALINAN PUBLIK')
    expect(text).not.toMatch(/6112|••••|\d{2}-\d{2}-\d{4}/)
    expect(rows.find((row) => row[0] === 'No')).toEqual(
      'No, Nama, L/P, Desa/Kelurahan, Kecamatan, Pekerjaan, Program, Iuran/bulan, Bulan, Jumlah'.split(', '),
    )
  })

  testWithJobs('of another tenant is as if there were none', async ({ signIn, admin }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const draft = await drafts(await signIn('kubu-raya'), cohort)
    const other = await signIn('pontianak')
    expect(await render(other, draft.id)).toMatchObject({ code: 'NOT_FOUND' })
    expect((await other.fetch(textPath(draft.id))).status).toBe(404)
  })

  testWithJobs('as it stands in a month is there once it is signed, within its months', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const officer = await signIn('kubu-raya')
    const those = await checkers(admin, signIn)
    const decree = await signed(admin, officer, those, cohort)
    expect(await render(officer, decree.id, { asOfMonth: '2030-01-01' })).toMatchObject({
      issues: [{ path: 'asOfMonth', code: 'MONTH_OUTSIDE' }],
    })
    const { href } = await fileOf(officer, decree.id, { asOfMonth: '2027-03-01', format: 'XLSX' })
    const texts = (await fetchTable(officer, href)).map((row) => row.join(' '))
    expect(texts).toContain('Keadaan per 1 Maret 2027')
    expect(texts.filter((text) => /^[12] 6112/.test(text))).toHaveLength(2)
  })

  testWithJobs(
    'as it stands in a month is made anew after an amendment, and who was only named rightly costs as before',
    async ({ signIn, admin }) => {
      await arrangeAmounts(admin)
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 3, quota: 3 })
      const officer = await signIn('kubu-raya')
      const those = await checkers(admin, signIn)
      const decree = await signed(admin, officer, those, cohort)
      const inApril = { asOfMonth: '2027-04-01', format: 'XLSX' }
      const before = await fileOf(officer, decree.id, inApril)
      const linesOf = async (href: string) =>
        (await fetchTable(officer, href))
          .filter(([number]) => /^[1-9]$/.test(number ?? ''))
          .map((row) => row.slice(11, 15))
      const [line] = await linesOf(before.href)
      const draft = await did(officer, 'draftAmendment', null, { decreeId: decree.id, fromMonth: '2027-04-01' })
      await correctName(admin, decree, 2)
      const changed = await did(officer, 'changeAnnex', draft, {
        added: [
          { change: 'REMOVE', line: 1, reason: 'DECEASED' },
          { change: 'CORRECT', line: 2, reason: 'IDENTITY_WRONG' },
        ],
        dropped: [],
      })
      const frozen = await approved(officer, those, changed)
      const amending = await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya', { number: '16' }))
      const after = await fileOf(officer, decree.id, inApril)
      expect(after.jobId).not.toBe(before.jobId)
      const [monthly, months, total] = line ?? []
      expect(await linesOf(after.href)).toEqual([
        [monthly, months, total, 'Perbaikan data: identitas keliru'],
        [monthly, months, total],
      ])
      // Of an earlier month: who was taken out later was paid for until then, who was corrected for as long as before.
      const inFebruary = await fileOf(officer, decree.id, { asOfMonth: '2027-02-01', format: 'XLSX' })
      expect((await linesOf(inFebruary.href)).map(([, one]) => Number(one))).toEqual([
        3,
        Number(months),
        Number(months),
      ])
      const own = (await fetchTable(officer, (await fileOf(officer, amending.id, { format: 'XLSX' })).href)).map(
        (row) => row.join(' '),
      )
      expect(own.find((text) => text.startsWith('TENTANG'))).not.toContain('{')
      expect(own.at(-1)).toContain('Terbilang: nol rupiah')
    },
  )

  test('is nothing for who sees a part of it, nor for who only looks', async ({ signIn, admin }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const draft = await drafts(await signIn('kubu-raya'), cohort)
    await colleague(admin, 'pontianak', 'kubu-raya', ['VIEWER'])
    const viewer = await signIn('pontianak')
    expect(await render(viewer, draft.id)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await render(viewer, draft.id, { copy: 'PUBLIC' })).toMatchObject({ __typename: 'RenderAnnexSuccess' })
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS.pertamina])
    expect(await render(await signIn('pertamina'), draft.id, { copy: 'PUBLIC' })).toMatchObject({ code: 'NOT_FOUND' })
  })
})
