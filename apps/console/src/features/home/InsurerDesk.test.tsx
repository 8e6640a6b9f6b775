// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import InsurerDesk from './InsurerDesk.tsx'
import type { InsurerDeskAnswer } from './insurer-desk.query.ts'

let unmount = async () => {}
afterEach(() => unmount())

const WAITING = [
  { government: { id: 'kubu-raya', name: 'Kabupaten Kubu Raya' }, people: 30, since: '2027-03-02' },
  { government: { id: 'pontianak', name: 'Kota Pontianak' }, people: 12, since: '2027-04-05' },
]
const COPIES: NonNullable<InsurerDeskAnswer['decreeCopies']> = {
  totalCount: 9,
  edges: [
    {
      node: {
        ...{ id: 'copy', number: '400.5/12/2027', signedOn: '2027-05-06', people: 750, mayExportRegistrations: true },
        ...{ kind: 'DESIGNATION', fromMonth: '2027-06-01', programmeName: 'Petani 2027' },
        government: { id: 'kubu-raya', shortName: 'Kubu Raya' },
      },
    },
  ],
}

async function showing(permissions: readonly Permission[], answer: Partial<InsurerDeskAnswer>) {
  const variables: unknown[] = []
  const page = await renderSignedIn(<InsurerDesk />, permissions, async (_address, init) => {
    const { variables: stated } = JSON.parse(String(init?.body))
    variables.push(stated)
    // A file is asked for, and none made here.
    if ('input' in stated) return new Promise<never>(() => undefined)
    return Response.json({ data: { registrationsToAnswer: [], ...answer } })
  })
  unmount = page.unmount
  return { ...page, variables }
}

test('the branch sees whose registrations wait and since when, and the newest decrees', async () => {
  const page = await showing(['IMPORT_RUN', 'DECREE_COPY_READ'], {
    registrationsToAnswer: WAITING,
    decreeCopies: COPIES,
  })
  await expect.poll(() => page.text()).toContain('Kabupaten Kubu Raya')
  for (const words of ['30 orang', '12 orang', 'SK 400.5/12/2027 · Petani 2027', '750 orang', 'Lihat semua 9'])
    expect(page.text()).toContain(words)
  expect(page.text()).toMatch(/sejak 2 Mar\w* 2027/)
  expect(document.querySelector('a[href="/pekerja?antre=jawaban"]')).not.toBeNull()
  expect(document.querySelector('a[href="/tembusan/copy"]')).not.toBeNull()
})

test('where all are answered, that is said; whoever reads no copies asks for none', async () => {
  const page = await showing(['IMPORT_RUN'], {})
  await expect.poll(() => page.text()).toContain('Semua pendaftaran sudah dijawab')
  expect(page.text()).not.toContain('Tembusan')
  expect(page.variables).toEqual([{ copies: false }])
})

test('whoever answers nothing sees the decrees alone', async () => {
  const page = await showing(['DECREE_COPY_READ'], { decreeCopies: { totalCount: 0, edges: [] } })
  await expect.poll(() => page.text()).toContain('Belum ada tembusan')
  expect(page.text()).not.toContain('Pendaftaran menunggu jawaban')
})

test('each decree whose people the branch registers offers their list as a file, by its copy', async () => {
  const page = await showing(['DECREE_COPY_READ', 'WORKER_EXPORT'], { decreeCopies: COPIES })
  await expect.poll(() => page.text()).toContain('Daftar pendaftaran')
  await page.press(page.button('Daftar pendaftaran'))
  await expect.poll(() => document.querySelector('[role="dialog"]')?.textContent).toContain('Ekspor daftar pendaftaran')
  await page.press(page.button('Buat berkas'))
  await expect
    .poll(() => page.variables.at(-1))
    .toMatchObject({ input: { copyId: 'copy', format: 'XLSX', unmasked: false } })
})

test('a decree whose people it may not take along offers none', async () => {
  const [edge] = COPIES.edges
  const edges = edge === undefined ? [] : [{ node: { ...edge.node, mayExportRegistrations: false } }]
  const page = await showing(['DECREE_COPY_READ'], { decreeCopies: { totalCount: 1, edges } })
  await expect.poll(() => page.text()).toContain('750 orang')
  expect(page.text()).not.toContain('Daftar pendaftaran')
})
