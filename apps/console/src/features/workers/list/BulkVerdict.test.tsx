// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../../../ui/testing/signed-in.tsx'
import BulkChangeDialog from './BulkChangeDialog.tsx'

let unmount = async () => {}
afterEach(() => unmount())

const PREVIEW = {
  __typename: 'PreviewBulkChangeSuccess',
  data: {
    matching: 15,
    eligible: 12,
    changes: [{ from: 'CANDIDATE', to: 'VERIFIED', count: 12 }],
    notEligible: [
      { code: 'POSSIBLE_DUPLICATE', message: 'Diduga ganda.', messageEn: 'It may be a duplicate.', count: 2 },
      { code: 'MAKER_IS_NOT_VERIFIER', message: 'Anda sendiri.', messageEn: 'Yourself.', count: 1 },
    ],
    token: 'sealed',
  },
}

/** The dialog of a verdict before a server that answers its preview so. */
async function dialog(preview: object) {
  const sent: Readonly<Record<string, unknown>>[] = []
  const server: typeof fetch = async (_address, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body))
    sent.push({ operationName, ...variables })
    return Response.json({ data: { previewBulkChange: preview } })
  }
  const onClose = vi.fn()
  const shown = await renderSignedIn(
    <BulkChangeDialog
      kind="VERIFIED"
      question={{ filter: { toVerify: true } }}
      onClose={onClose}
      onChanged={vi.fn()}
    />,
    ['WORKER_VERIFY'],
    server,
  )
  unmount = shown.unmount
  return { ...shown, onClose, sent }
}

test('a verdict about many begins with its preview: from which status to which, and who is left out and why', async () => {
  const { text, sent, button, press, onClose } = await dialog(PREVIEW)
  await vi.waitFor(() => expect(text()).toContain('Akan berubah12'))
  expect(sent).toEqual([
    { operationName: 'PreviewBulkChange', input: { filter: { toVerify: true }, change: { status: 'VERIFIED' } } },
  ])
  expect(text()).toContain('Calon › Terverifikasi12')
  expect(text()).toContain('Diduga ganda.2')
  expect(text()).toContain('Anda sendiri.1')
  await press(button('Kembali'))
  expect(onClose).toHaveBeenCalledOnce()
})

test('a preview that is refused says why', async () => {
  const { text } = await dialog({
    __typename: 'NotAllowedError',
    code: 'NOT_ALLOWED',
    message: 'Peran Anda tidak boleh.',
  })
  await vi.waitFor(() => expect(text()).toContain('Peran Anda tidak boleh.'))
})
