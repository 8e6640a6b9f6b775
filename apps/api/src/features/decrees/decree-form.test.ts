import { deflateSync } from 'node:zlib'
import { readPaper } from '@payung/documents/read-paper.builder'
import type pg from 'pg'
import { describe, expect } from 'vitest'
import { colleague } from '../../testing/cohort.builder.ts'
import { decreeOf, did, does, drafts, lockedCohort } from '../../testing/decree.builder.ts'
import { arrangeAmounts } from '../../testing/programme.builder.ts'
import { type Client, type TestTenant, test } from '../../testing/test.ts'

const SAVE = `mutation ($input: SaveDecreeFormInput!) { saveDecreeForm(input: $input) { __typename
  ... on SaveDecreeFormSuccess { data { version hasEmblem copiesTo budgetAgency } }
  ... on ValidationError { issues { path code } } ... on Error { code } } }`
const FORM = {
  basedOn: 0,
  copiesTo: ['Inspektur Kabupaten Kubu Raya', ' ', 'Kepala Bagian Hukum'],
  legalHeadTitle: 'Kepala Bagian Hukum',
  legalHeadName: 'Rina',
  legalHeadRank: 'Pembina',
  budgetAgency: 'Dinas Tenaga Kerja',
  workAccidentAccount: '5.1.02.02.02.0006',
  deathAccount: '5.1.02.02.02.0007',
}

const save = async (client: Client, input: object = {}) =>
  (await client.ask(SAVE, { input: { ...FORM, ...input } })).saveDecreeForm

/** A whole PNG of one colour. */
function aPng(side: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const head = Buffer.alloc(4)
    head.writeUInt32BE(data.length)
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(Buffer.concat([Buffer.from(type), data])))
    return Buffer.concat([head, Buffer.from(type), data, crc])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  size.set([8, 0], 8)
  const rows = Buffer.alloc(side * (side + 1), 90)
  for (let row = 0; row < side; row++) rows[row * (side + 1)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

async function sent(client: Client, content: Buffer): Promise<string> {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(content)]), 'lambang.png')
  const answer = await client.fetch('/files?purpose=DOCUMENT', { method: 'POST', body: form })
  const { id } = (await answer.json()) as { id: string }
  return Buffer.from(`File:${id}`).toString('base64')
}

async function anAdministrator(admin: pg.Client, signIn: (tenant: TestTenant) => Promise<Client>): Promise<Client> {
  await colleague(admin, 'pontianak', 'kubu-raya', ['ADMINISTRATOR'])
  return signIn('pontianak')
}

describe('what decrees carry besides their text', () => {
  test('stands on the paper of a draft at once, and stays with what was submitted', async ({ admin, signIn }) => {
    await arrangeAmounts(admin, { hasForm: false })
    const { cohort } = await lockedCohort(admin, 'kubu-raya', { members: 1, reserves: 0, quota: 1 })
    const officer = await signIn('kubu-raya')
    const legal = await anAdministrator(admin, signIn)
    const unnamed = await drafts(officer, cohort)
    expect(unnamed.text.dictums[2]).toContain('kode rekening ……')
    expect(await does(officer, 'submitDecree', unnamed)).toMatchObject({
      code: 'BUDGET_UNNAMED',
      message: expect.stringContaining('Bentuk naskah'),
    })
    await did(officer, 'cancelDecree', unnamed, { reason: 'Bentuknya belum ada' })
    const emblemFileId = await sent(legal, aPng(80))
    expect(await save(legal, { emblemFileId })).toMatchObject({
      data: { version: 1, hasEmblem: true, copiesTo: ['Inspektur Kabupaten Kubu Raya', 'Kepala Bagian Hukum'] },
    })
    const draft = await drafts(officer, cohort)
    expect(draft.text.dictums[2]).toContain(
      'pada Dokumen Pelaksanaan Anggaran Dinas Tenaga Kerja, kode rekening 5.1.02.02.02.0006 dan 5.1.02.02.02.0007',
    )
    const paper = async () => {
      const id = Buffer.from(draft.id, 'base64').toString().split(':')[1]
      const answer = await officer.fetch(`/decrees/${id}/naskah.pdf`)
      return Buffer.from(await answer.arrayBuffer())
    }
    const bytes = await paper()
    expect(bytes.includes('/Subtype /Image')).toBe(true)
    const { pages } = await readPaper(bytes)
    expect(pages.flatMap(({ lines }) => lines)).toContain('1. | Inspektur Kabupaten Kubu Raya;')
    await did(officer, 'submitDecree', draft)
    const voted = await paper()
    await save(legal, { basedOn: 1, dropsEmblem: true, copiesTo: ['Orang lain'], budgetAgency: 'Dinas Lain' })
    expect((await paper()).equals(voted)).toBe(true)
    expect((await decreeOf(officer, draft.id, 'text { dictums }')).text.dictums[2]).toContain('Dinas Tenaga Kerja')
  })

  test('refuses what cannot stand on paper, and keeps what was saved', async ({ admin, signIn }) => {
    const legal = await anAdministrator(admin, signIn)
    const refused = async (input: object) =>
      (await save(legal, input)).issues?.map(({ code }: { code: string }) => code)
    expect(await refused({ emblemFileId: await sent(legal, aPng(20)) })).toEqual(['EMBLEM_SIDES'])
    expect(await refused({ emblemFileId: await sent(legal, Buffer.from('%PDF-1.7\n1 0 obj\n')) })).toEqual([
      'EMBLEM_TYPE',
    ])
    const large = Buffer.concat([aPng(80), Buffer.alloc(300 * 1024)])
    expect(await refused({ emblemFileId: await sent(legal, large) })).toEqual(['EMBLEM_SIZE'])
    expect(await refused({ deathAccount: '5.1 dan 5.2', budgetAgency: 'x' })).toEqual(['LINE_LENGTH', 'ACCOUNT_FORM'])
    expect(await refused({ copiesTo: Array.from({ length: 21 }, (_, at) => `Penerima ${at}`) })).toEqual([
      'COPIES_COUNT',
    ])
    expect(await refused({ copiesTo: ['Gubernur 😀'], budgetAgency: 'Dinas \u202ETenaga Kerja' })).toEqual([
      'UNPRINTABLE',
      'UNPRINTABLE',
    ])
    expect(await save(legal)).toMatchObject({ data: { version: 1, hasEmblem: false } })
    expect(await save(legal)).toMatchObject({ code: 'FORM_CHANGED' })
    await colleague(admin, 'pertamina', 'kubu-raya', ['APPROVER'])
    expect(await save(await signIn('pertamina'))).toMatchObject({ code: 'NOT_ALLOWED' })
  })
})
