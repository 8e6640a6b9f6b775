// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { AuditQuestions } from './AuditQuestions.tsx'
import type { AuditList } from './use-audit-list.ts'

let unmount = async () => {}
afterEach(() => unmount())

const QUESTION = 'Apa yang terjadi pada seseorang?'

async function questions(permissions: Parameters<typeof renderSignedIn>[1]) {
  const { server, sent, answer } = serverWithAnswers()
  const go = vi.fn()
  const list = { address: { tanya: 'nik', oleh: 'U1' }, go } as unknown as AuditList
  const page = await renderSignedIn(<AuditQuestions list={list} />, permissions, server)
  unmount = page.unmount
  return { ...page, sent, answer, go }
}

test('an examiner finds a person by name and sees all that was done to that record, by the id alone', async () => {
  const { answer, button, fill, go, press, sent, text } = await questions(['AUDIT_READ', 'WORKER_READ'])
  await press(button(QUESTION))
  await fill('Nama, NIK, atau KPJ', 'Mariana')
  await act(() => new Promise((resolve) => setTimeout(resolve, 400)))
  expect(sent).toMatchObject([{ search: 'Mariana' }])
  const place = {
    village: { name: 'Sungai Kupah' },
    regency: { name: 'Kubu Raya' },
    maskedNationalId: '6112••••••••0001',
  }
  await answer({ workers: { edges: [{ node: { id: 'W1', name: 'Mariana', ...place } }] } })
  expect(text()).toContain('Sungai Kupah, Kubu Raya · 6112••••••••0001')
  await press(button('Mariana'))
  expect(go).toHaveBeenCalledExactlyOnceWith({ tentang: 'W1' })
})

test('who may not look for people is not asked whom', async () => {
  expect((await questions(['AUDIT_READ'])).text()).not.toContain(QUESTION)
})
