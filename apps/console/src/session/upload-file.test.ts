// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest'
import { uploadFile } from './upload-file.ts'

test('a file that a busy server has refused to take is sent again after the time that it states', async () => {
  const answers = [
    new Response('{"code":"TOO_MANY_AT_ONCE"}', { status: 429, headers: { 'retry-after': '1' } }),
    new Response('{"id":"file-1"}', { status: 201 }),
  ]
  const send = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answers.shift() ?? Response.error())
  onTestFinished(() => send.mockRestore())
  expect(await uploadFile(new File(['kertas'], 'kertas.png'))).toEqual({ ok: true, value: { id: 'file-1' } })
  expect(send.mock.calls.map(([address]) => address)).toEqual(['/files', '/files'])
})
