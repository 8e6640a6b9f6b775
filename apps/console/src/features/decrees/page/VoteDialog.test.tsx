// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import type { DecreeDialogProps } from './dialog-props.ts'
import { VoteDialog } from './VoteDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

/** As much of a decree as the dialog shows. */
const DECREE: Pick<DecreeDialogProps['decree'], 'id' | 'version' | 'people' | 'cost' | 'steps'> = {
  id: 'keputusan',
  version: 3,
  people: 750,
  cost: null,
  steps: [],
}

async function dialog() {
  const votes: unknown[] = []
  const server: typeof fetch = async (_address, init) => {
    votes.push(JSON.parse(String(init?.body)).variables.input)
    return Response.json({ data: { voteOnDecree: { __typename: 'VoteOnDecreeSuccess', data: { id: 'keputusan' } } } })
  }
  const onDone = vi.fn()
  const decree = DECREE as DecreeDialogProps['decree']
  const shown = await renderSignedIn(<VoteDialog decree={decree} onClose={() => {}} onDone={onDone} />, [], server)
  unmount = shown.unmount
  await vi.waitFor(() => shown.button('Simpan paraf'))
  const choose = async (label: string) => {
    const option = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
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
