// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { DecreeDetail } from '../decree.query.ts'
import { aDecree, NO_RECORDS_IN_DOUBT, NOBODY_KNOWN } from '../testing/a-decree.ts'
import { VoteDialog } from './VoteDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

async function dialog({
  decree = {},
  known = {},
  doubts = NO_RECORDS_IN_DOUBT,
}: {
  readonly decree?: Partial<DecreeDetail>
  readonly known?: Partial<typeof NOBODY_KNOWN>
  readonly doubts?: typeof NO_RECORDS_IN_DOUBT | null
} = {}) {
  const votes: unknown[] = []
  const server: typeof fetch = async (_address, init) => {
    const { query, variables } = JSON.parse(String(init?.body))
    if (query.includes('RecordsInDoubt'))
      return Response.json(doubts === null ? { errors: [{ message: 'down' }] } : { data: doubts })
    if (query.includes('DecreeOverlaps')) return Response.json({ data: { decree: { ...NOBODY_KNOWN, ...known } } })
    votes.push(variables.input)
    return Response.json({ data: { voteOnDecree: { __typename: 'VoteOnDecreeSuccess', data: { id: 'keputusan' } } } })
  }
  const onDone = vi.fn()
  const shown = await renderSignedIn(
    <VoteDialog decree={aDecree(decree)} onClose={() => {}} onDone={onDone} />,
    ['WORKER_READ'],
    server,
  )
  unmount = shown.unmount
  await vi.waitFor(() => shown.button('Simpan paraf'))
  await vi.waitFor(() => expect(shown.text()).not.toContain('Sedang dibaca'))
  const choose = async (label: string) => {
    const option = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label))
    await shown.press(option as unknown as HTMLButtonElement)
  }
  return { ...shown, choose, onDone, votes }
}

test('nothing is chosen beforehand, and whoever only presses on is asked to choose', async () => {
  const { button, press, text, votes } = await dialog()
  expect(document.querySelectorAll('input[type=radio]:checked')).toHaveLength(0)
  await press(button('Simpan paraf'))
  expect(text()).toContain('Pilih paraf Anda.')
  expect(votes).toEqual([])
})

test('the button says what it does to how many, and the vote that was chosen is sent', async () => {
  const { button, choose, onDone, press, votes } = await dialog()
  await choose('Tolak, keputusan ini berakhir')
  button('Tolak keputusan ini')
  await choose('Setuju')
  await press(button('Setujui 750 orang'))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('Paraf dicatat.'))
  expect(votes).toEqual([{ decreeId: 'keputusan', expectedVersion: 3, vote: 'APPROVE', reason: null }])
})

test('it begins with the answers, and asks for no tick where nothing needs attention', async () => {
  const { text } = await dialog({
    decree: {
      agreements: [
        {
          ...{ code: 'OK', reason: '', reasonEn: '', remedy: '', remedyEn: '' },
          agreement: { id: 'pks', number: '9/PKS/2026', title: 'Iuran', lastDay: '2027-12-31' },
        },
      ],
    },
  })
  for (const words of ['750 orang dari kuota 800', 'Jan–Des 2027', 'Rp151.200.000', '9/PKS/2026', '31 Desember 2027'])
    expect(text()).toContain(words)
  expect(text()).toContain('Disusun Siti Aminah')
  expect(document.querySelectorAll('input[type=checkbox]')).toHaveLength(0)
  expect(document.querySelector('form section + p')).not.toBeNull()
})

test('who acted stands there with post and day, and whose turn comes next', async () => {
  const step = { duty: 'APPROVE', days: 2, openedAt: null, dueAt: null, vote: null, reason: null, onBehalfOf: null }
  const waiting = {
    ...step,
    labelEn: null,
    standing: 'WAITING',
    isMine: false,
    voter: null,
    castBy: null,
    castAt: null,
  }
  const legal = { castBy: { id: 'hukum', name: 'Rahmat' }, castAt: '2026-11-03T02:00:00.000Z' }
  const steps = [
    { ...waiting, ...legal, position: 1, label: 'Telaah Bagian Hukum' },
    { ...waiting, position: 2, label: 'Paraf Asisten', isMine: true },
    { ...waiting, position: 3, label: 'Paraf Sekretaris Daerah' },
  ] as DecreeDetail['steps']
  const { text } = await dialog({ decree: { steps } })
  expect(text()).toContain('Telaah Bagian Hukum: Rahmat, 3 Nov 2026')
  expect(text()).toContain('Berikutnya: Paraf Sekretaris Daerah, tanda tangan')
})

test('an approval waits until each answer that needs attention is ticked', async () => {
  const { button, choose, onDone, press, text, votes } = await dialog({
    known: { overlapCount: 2, goneCount: 3 },
  })
  expect(text()).toContain('2 orang oleh keputusan lain instansi ini')
  expect(text()).toContain('3 orang tercatat demikian')
  await choose('Setuju')
  await press(button('Setujui 750 orang'))
  expect(text()).toContain('Periksa jawaban ini, lalu tandai.')
  expect(document.querySelectorAll('input[type=checkbox][aria-invalid=true]')).toHaveLength(2)
  expect(document.activeElement?.getAttribute('type')).toBe('checkbox')
  await choose('Saya sudah memeriksanya: Apakah ada yang dijamin dua kali')
  await press(button('Setujui 750 orang'))
  expect(votes).toEqual([])
  await choose('Saya sudah memeriksanya: Apakah ada yang meninggal')
  await press(button('Setujui 750 orang'))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('Paraf dicatat.'))
})

test('whoever returns a decree ticks nothing', async () => {
  const { button, choose, onDone, press } = await dialog({ known: { goneCount: 1 }, decree: { regulations: [] } })
  await choose('Kembalikan untuk diperbaiki')
  await press(button('Kembalikan untuk diperbaiki'))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('Keputusan dikembalikan.'))
})

test('records in doubt are counted, each count opens exactly these people, and both are ticked at once', async () => {
  const { button, choose, onDone, press, text, votes } = await dialog({
    doubts: { mismatched: { totalCount: 3 }, doubled: { totalCount: 2 } },
  })
  expect(text()).toContain('3 orang NIK-nya berbeda dari isian')
  expect(text()).toContain('2 orang diduga data ganda dan belum diputuskan')
  const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))
  for (const doubt of ['nik', 'ganda']) expect(links).toContain(`/pekerja?dasar=keputusan&beda=${doubt}`)
  await choose('Setuju')
  await press(button('Setujui 750 orang'))
  expect(votes).toEqual([])
  await choose('Saya sudah memeriksanya: Apakah NIK cocok')
  await press(button('Setujui 750 orang'))
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledWith('Paraf dicatat.'))
})

test('records that cannot be read need attention: nobody approves unseen', async () => {
  const { button, choose, press, text, votes } = await dialog({ doubts: null })
  expect(text()).toContain('Tidak dapat dibaca sekarang')
  await choose('Setuju')
  await press(button('Setujui 750 orang'))
  expect(document.querySelectorAll('input[type=checkbox][aria-invalid=true]')).toHaveLength(1)
  expect(votes).toEqual([])
})
