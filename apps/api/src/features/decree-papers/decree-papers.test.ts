import { createHash } from 'node:crypto'
import { eventually } from '@payung/database/testing/eventually'
import { blankPdf } from '@payung/documents/blank-pdf.builder'
import { pageCode, pageCodesIn } from '@payung/documents/page-code'
import { readPaper } from '@payung/documents/read-paper.builder'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import {
  approved,
  checkers,
  correctName,
  decreeOf,
  did,
  does,
  drafts,
  lockedCohort,
  SIGNING,
  signed,
  signing,
} from '../../testing/decree.builder.ts'
import { endedJob } from '../../testing/ended-job.builder.ts'
import { fetchTable } from '../../testing/fetched-table.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, TENANTS, USERS } from '../../testing/test.ts'
import { test, testWithJobs } from '../../testing/with-worker.ts'

const RENDER = `mutation ($input: RenderAnnexInput!) { renderAnnex(input: $input) { __typename
  ... on RenderAnnexSuccess { data { id } } ... on ValidationError { issues { path code } } ... on Error { code } } }`

const render = async (client: Client, decreeId: string, input: object = {}) =>
  (
    await client.ask(RENDER, {
      input: { decreeId, format: 'PDF', copy: 'MASKED', idempotencyKey: crypto.randomUUID(), ...input },
    })
  ).renderAnnex

async function fileOf(client: Client, decreeId: string, input: object = {}) {
  const { data, ...refusal } = await render(client, decreeId, input)
  if (data === undefined) throw new Error(JSON.stringify(refusal))
  const job = await endedJob(client, data.id)
  expect(job).toMatchObject({ state: 'SUCCEEDED' })
  return { jobId: data.id, href: job.resultFile.href as string, name: job.resultFile.name as string }
}

async function bytesOf(client: Client, href: string): Promise<Buffer> {
  const answer = await client.fetch(href)
  expect(answer.status).toBe(200)
  return Buffer.from(await answer.arrayBuffer())
}

/** Once both are rendered. */
const cleanPapersOf = (client: Client, id: string) =>
  eventually(async () => {
    const decree = await decreeOf(client, id, 'approvedHash cleanPapers { part pages file { href } }')
    expect(decree.cleanPapers).toHaveLength(2)
    return decree
  })

const uuidOf = (id: string) => Buffer.from(id, 'base64').toString().split(':')[1] ?? ''
const annexPath = (id: string) => `/decrees/${uuidOf(id)}/lampiran.pdf`
const textPath = (id: string) => `/decrees/${uuidOf(id)}/naskah.pdf`

describe('the clean paper of a decree', () => {
  testWithJobs(
    'comes with the last approval: no mark of a draft, the hash of what was approved and a code on each page',
    async ({ signIn, admin }) => {
      await arrangeAmounts(admin)
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
      const officer = await signIn('kubu-raya')
      const those = await checkers(admin, signIn)
      const draft = await drafts(officer, cohort)
      const pagesOf = async (client: Client, href: string) =>
        (await readPaper(await bytesOf(client, href))).pages.map(({ texts }) =>
          texts.map(({ text }) => text).join('\n'),
        )
      expect(await pagesOf(officer, textPath(draft.id))).toEqual([
        expect.stringContaining('KONSEP'),
        expect.stringContaining('KONSEP'),
      ])
      const frozen = await approved(officer, those, draft)
      const clean = await cleanPapersOf(those.legal, draft.id)
      const { rows } = await admin.query(
        `select encode(app.decree_approved_hash(d), 'hex') as reckoned, encode(d.approved_hash, 'hex') as kept, d.public_code from decree d where d.id = $1`,
        [uuidOf(draft.id)],
      )
      const { approvedHash } = clean
      expect(rows).toMatchObject([{ reckoned: approvedHash, kept: approvedHash }])
      const about = { approvedHash, publicCode: rows[0]?.public_code ?? '' }
      for (const { part, pages, file } of clean.cleanPapers) {
        const texts = await pagesOf(those.legal, file.href)
        expect(texts.length).toBe(pages)
        for (const [at, text] of texts.entries()) {
          expect(text).not.toContain('KONSEP')
          expect(text).toContain(approvedHash)
          expect(pageCodesIn(text)).toEqual([pageCode(about, part, at + 1)])
        }
      }
      expect(clean.cleanPapers.map(({ part }: { part: string }) => part)).toEqual(['TEXT', 'ANNEX'])
      await did(those.approver, 'reopenDecree', frozen, { reason: 'Salah ketik pada konsideran' })
      expect(await decreeOf(officer, draft.id, 'approvedHash cleanPapers { part }')).toMatchObject({
        approvedHash: null,
        cleanPapers: [],
      })
      expect((await pagesOf(officer, textPath(draft.id)))[0]).toContain('KONSEP')
    },
  )

  testWithJobs(
    'is not handed to who sees a part of the tenant, nor made of what is not approved',
    async ({ signIn, admin }) => {
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
      const officer = await signIn('kubu-raya')
      const those = await checkers(admin, signIn)
      const draft = await drafts(officer, cohort)
      const again = async (client: Client) =>
        (
          await client.ask(
            `mutation ($input: RenderCleanPaperInput!) { renderCleanPaper(input: $input) { __typename ... on RenderCleanPaperSuccess { data { id } } ... on Error { code } } }`,
            { input: { decreeId: draft.id, idempotencyKey: crypto.randomUUID() } },
          )
        ).renderCleanPaper
      expect(await again(those.legal)).toMatchObject({ code: 'DECREE_NOT_APPROVED' })
      await arrangeAmounts(admin)
      await approved(officer, those, draft)
      const { cleanPapers } = await cleanPapersOf(those.legal, draft.id)
      const { data } = await again(those.legal)
      expect(await endedJob(those.legal, data.id)).toMatchObject({ state: 'SUCCEEDED' })
      // Once more makes no second one.
      expect((await cleanPapersOf(those.legal, draft.id)).cleanPapers).toEqual(cleanPapers)
      const other = await signIn('provinsi')
      const { href } = cleanPapers[0].file
      // As whoever works for one district alone, from here on.
      await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS.pertamina])
      expect((await those.approver.fetch(href)).status).toBe(404)
      expect((await other.fetch(href)).status).toBe(404)
    },
  )
})

const COMPARE = `mutation ($input: CompareScanInput!) { compareScan(input: $input) { __typename
  ... on CompareScanSuccess { data { id } } ... on ValidationError { issues { code } } ... on Error { code } } }`

describe('the file that was signed', () => {
  testWithJobs(
    'is the clean paper page by page, or a picture of it that the officer looked at page by page; any other is refused',
    async ({ signIn, admin }) => {
      await arrangeAmounts(admin)
      const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
      const officer = await signIn('kubu-raya')
      const those = await checkers(admin, signIn)
      const draft = await drafts(officer, cohort)
      const konsep = await bytesOf(officer, textPath(draft.id))
      const frozen = await approved(officer, those, draft)
      const { approvedHash, cleanPapers } = await cleanPapersOf(those.legal, draft.id)
      const { rows } = await admin.query('select public_code from decree where id = $1', [uuidOf(draft.id)])
      const codeOf = (page: number) => pageCode({ approvedHash, publicCode: rows[0]?.public_code }, 'TEXT', page)
      const uploads = async (content: Buffer): Promise<string> => {
        const body = new FormData()
        body.set('purpose', 'DOCUMENT')
        body.set('file', new Blob([new Uint8Array(content)], { type: 'application/pdf' }), 'pindaian.pdf')
        const answer = await those.legal.fetch('/files', { method: 'POST', body })
        return ((await answer.json()) as { id: string }).id
      }
      const asks = async (client: Client, fileId: string) =>
        (await client.ask(COMPARE, { input: { decreeId: draft.id, fileId, idempotencyKey: crypto.randomUUID() } }))
          .compareScan
      const compared = async (fileId: string) => endedJob(those.legal, (await asks(those.legal, fileId)).data.id)
      const signs = (fileId: string, input: object = {}) =>
        does(those.legal, 'signDecree', frozen, { ...SIGNING, fileId, ...input })
      const scanOf = async (fileId: string) =>
        (await decreeOf(those.legal, draft.id, `scan(fileId: "${fileId}") { pages annexPages unread { page code } }`))
          .scan
      const pages: number = cleanPapers[0].pages
      const every = Array.from({ length: pages }, (_, at) => at + 1)

      const other = await uploads(konsep)
      expect(await compared(other)).toMatchObject({ state: 'FAILED', errorCode: 'SCAN_DIFFERS' })
      expect(await signs(other)).toMatchObject({ code: 'SCAN_NOT_COMPARED' })
      expect(await compared(await uploads(blankPdf(pages + 9)))).toMatchObject({ errorCode: 'SCAN_DIFFERS' })
      expect(await compared(await uploads(Buffer.from('%PDF-1.4\n%%EOF\n')))).toMatchObject({
        errorCode: 'SCAN_UNREADABLE',
      })
      const electronic = await uploads(await bytesOf(those.legal, cleanPapers[0].file.href))
      expect(await compared(electronic)).toMatchObject({ state: 'SUCCEEDED' })
      expect(await scanOf(electronic)).toEqual({ pages, annexPages: 0, unread: [] })
      // Who drafted it signs nothing, and another tenant's decree is as if missing.
      expect(await asks(officer, electronic)).toMatchObject({ code: 'NOT_ALLOWED' })
      expect(await asks(await signIn('provinsi'), electronic)).toMatchObject({ code: 'NOT_FOUND' })

      const picture = await uploads(blankPdf(pages))
      expect(await compared(picture)).toMatchObject({ state: 'SUCCEEDED' })
      expect(await scanOf(picture)).toEqual({
        pages,
        annexPages: 0,
        unread: every.map((page) => ({ page, code: codeOf(page) })),
      })
      const half = await signs(picture, { pagesLookedAt: every.slice(1) })
      expect(half).toMatchObject({ issues: [{ path: 'pagesLookedAt', code: 'PAGES_NOT_LOOKED_AT' }] })
      expect(half.issues[0].message).toContain(`halaman 1 (${codeOf(1)})`)
      expect((await signs(picture, { pagesLookedAt: every })).data.state).toBe('SIGNED')
      const { scan } = await decreeOf(officer, draft.id, 'scan { pages lookedAtBy { name } }')
      expect(scan).toEqual({ pages, lookedAtBy: { name: expect.any(String) } })
    },
  )
})

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
      'No, Nama, L/P, Desa, Kecamatan, Pekerjaan, Program, Iuran/bulan, Bulan, Jumlah'.split(', '),
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
    expect(await render(await signIn('pertamina'), draft.id, { copy: 'PUBLIC' })).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})

describe('the certified copy of a decree', () => {
  const copyPath = (id: string) => `/decrees/${uuidOf(id)}/salinan.pdf`

  test('is of a signed decree, names who certifies it, and the log keeps who took it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const officer = await signIn('kubu-raya')
    const those = await checkers(admin, signIn)
    const draft = await drafts(officer, cohort)
    expect(await (await officer.fetch(copyPath(draft.id))).json()).toMatchObject({ code: 'DECREE_NOT_SIGNED' })
    const frozen = await approved(officer, those, draft)
    await did(those.legal, 'signDecree', frozen, await signing(admin, 'kubu-raya'))
    const unnamed = await officer.fetch(copyPath(draft.id))
    expect([unnamed.status, await unnamed.json()]).toMatchObject([409, { code: 'CERTIFIER_MISSING' }])
    await admin.query(
      `insert into decree_form (tenant_id, version, legal_head_title, legal_head_name, legal_head_rank) values ($1, 1, 'Kepala Bagian Hukum', 'Rina', 'Pembina')`,
      [TENANTS['kubu-raya'].id],
    )
    const text = (await readPaper(await bytesOf(officer, copyPath(draft.id)))).pages
      .flatMap(({ lines }) => lines)
      .join('\n')
    for (const words of [
      'ttd.',
      'H. SUJIWO',
      'Salinan sesuai dengan aslinya',
      'KEPALA BAGIAN HUKUM,',
      'RINA',
      'Pembina',
    ])
      expect(text).toContain(words)
    const plain = (await readPaper(await bytesOf(officer, textPath(draft.id)))).pages.flatMap(({ lines }) => lines)
    expect(plain.join('\n')).not.toContain('Salinan sesuai')
    const { rows } = await admin.query(`select actor_id from audit_event where action = 'DECREE_COPY_TAKEN'`)
    expect(rows).toEqual([{ actor_id: USERS['kubu-raya'] }])
    expect((await (await signIn('provinsi')).fetch(copyPath(draft.id))).status).toBe(404)
    await colleague(admin, 'pertamina', 'kubu-raya', ['VIEWER'])
    await admin.query(`delete from membership where user_id = $1 and role <> 'VIEWER'`, [USERS.pertamina])
    expect((await those.approver.fetch(copyPath(draft.id))).status).toBe(403)
  })
})

describe('the text of a decree as PDF', () => {
  test('is a draft’s as it is now, the same each time, and changes with it', async ({ signIn, admin }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    const answer = await officer.fetch(textPath(draft.id))
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await bytesOf(officer, textPath(draft.id))).equals(bytes)).toBe(true)
    await admin.query(
      `update decree set title = 'Penetapan yang lain sama sekali', version = version + 1 where id = $1`,
      [uuidOf(draft.id)],
    )
    expect((await bytesOf(officer, textPath(draft.id))).equals(bytes)).toBe(false)
  })

  test('stands beside the first pages of its annex, masked, or as everybody’s copy for who may take no other', async ({
    signIn,
    admin,
  }) => {
    await arrangeAmounts(admin)
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 2, quota: 2 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    const shownTo = async (who: Client) => {
      const { pages } = await readPaper(await bytesOf(who, annexPath(draft.id)))
      return pages.flatMap(({ lines }) => lines).join('\n')
    }
    const shown = await shownTo(officer)
    expect(shown).toContain('LAMPIRAN · KONSEP')
    expect(shown).toContain('6112 •••• •••• ••••')
    expect(shown).toContain('Terbilang: ')
    await colleague(admin, 'pontianak', 'kubu-raya', ['VIEWER'])
    const looked = await shownTo(await signIn('pontianak'))
    expect(looked).toContain('SALINAN PUBLIK')
    expect(looked).not.toContain('6112')
    await colleague(admin, 'pertamina', 'kubu-raya', ['OFFICER'])
    await admin.query(`update membership set area_prefix = '61.12.05' where user_id = $1`, [USERS.pertamina])
    const part = await (await signIn('pertamina')).fetch(annexPath(draft.id))
    expect([part.status, await part.json()]).toEqual([403, expect.objectContaining({ code: 'NOT_ALLOWED' })])
  })

  test('gives its connection back with the answer: nine papers read would else leave none for anybody', async ({
    signIn,
    admin,
  }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const officer = await signIn('kubu-raya')
    const draft = await drafts(officer, cohort)
    for (const path of [textPath(draft.id), annexPath(draft.id), textPath(draft.id)]) await bytesOf(officer, path)
    const stillOpen = async () =>
      (
        await admin.query(
          `select from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
        )
      ).rowCount
    await expect.poll(stillOpen, { timeout: 20_000 }).toBe(0)
  })

  test('is nobody’s without a session', async ({ signIn, admin, anonymous }) => {
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, quota: 1 })
    const draft = await drafts(await signIn('kubu-raya'), cohort)
    expect((await anonymous.fetch(textPath(draft.id))).status).toBe(401)
    expect((await anonymous.fetch('/decrees/none/naskah.pdf')).status).toBe(401)
  })
})
