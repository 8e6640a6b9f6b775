// @vitest-environment happy-dom
import type { WorkerStatus } from '@payung/domain/worker/worker-status'
import { afterEach, expect, test } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import { useDefaultColumnIds, useWorkerColumns } from './worker-columns.tsx'

let unmount = async () => {}
afterEach(() => unmount())

function Names() {
  const columns = useWorkerColumns(['desa'], '')
  return <p>{columns.map(({ header }) => header).join(' ')}</p>
}

test('a regency reads the village alone, since all live in its area', async () => {
  const page = await renderSignedIn(<Names />, ['WORKER_READ'])
  unmount = page.unmount
  expect(page.text()).toMatch(/Desa$/)
})

function Labels() {
  const columns = useWorkerColumns(useDefaultColumnIds(), '')
  return <p>{columns.map(({ id, phoneLabel }) => `${id}=${phoneLabel ?? ''}`).join(' ')}</p>
}

test('in a card the month until which somebody is protected says what it is, and a name needs no word', async () => {
  const page = await renderSignedIn(<Labels />, ['WORKER_READ', 'CONTRIBUTION_READ'])
  unmount = page.unmount
  expect(page.text()).toContain('terlindungi=Terlindungi s.d.')
  expect(page.text()).toContain('name= nik= ')
})

test('whoever reads contributions sees how people are protected, everybody else where they stand in the register', async () => {
  const idsFor = async (permissions: Parameters<typeof renderSignedIn>[1]) => {
    const page = await renderSignedIn(<Labels />, permissions)
    const text = page.text()
    await page.unmount()
    return text.match(/\w+(?==)/g)?.slice(5)
  }
  expect(await idsFor(['WORKER_READ', 'CONTRIBUTION_READ'])).toEqual(['perlindungan', 'terlindungi'])
  expect(await idsFor(['WORKER_READ'])).toEqual(['status'])
})

function Cover(props: { cover: string | null }) {
  const column = useWorkerColumns(['perlindungan'], '').find(({ id }) => id === 'perlindungan')
  return <p>{column?.cell({ cover: props.cover } as never)}</p>
}

test('how somebody is protected is a word, and a dash of whom the viewer may not know it', async () => {
  const wordOf = async (cover: string | null) => {
    const page = await renderSignedIn(<Cover cover={cover} />, ['WORKER_READ', 'CONTRIBUTION_READ'])
    const text = page.text()
    await page.unmount()
    return text
  }
  expect(await wordOf('GRACE')).toMatch(/Masa tenggang$/)
  expect(await wordOf(null)).toMatch(/—$/)
})

function Protected(props: { status: WorkerStatus }) {
  const column = useWorkerColumns(['terlindungi'], '').find(({ id }) => id === 'terlindungi')
  return <p>{column?.cell({ status: props.status, protectedThrough: '2999-12-01' } as never)}</p>
}

test('of whoever is recorded as deceased a month to come says that the day of death is not reported', async () => {
  const monthOf = async (status: WorkerStatus) => {
    const page = await renderSignedIn(<Protected status={status} />, ['WORKER_READ', 'CONTRIBUTION_READ'])
    const text = page.text()
    await page.unmount()
    return text
  }
  expect(await monthOf('VERIFIED')).toMatch(/Des 2999$/)
  expect(await monthOf('DECEASED')).toMatch(/Des 2999hari meninggal belum dilaporkan$/)
})
