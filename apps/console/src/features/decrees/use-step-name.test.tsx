// @vitest-environment happy-dom
import { i18n } from '@lingui/core'
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { render } from '../../ui/testing/render.tsx'
import { useStepName } from './use-step-name.ts'

let unmount = async () => {}
afterEach(() => unmount())

function Names() {
  const nameOf = useStepName()
  const steps = [
    { label: 'Paraf Sekda', labelEn: 'Secretary’s vote' },
    { label: 'Paraf Kepala Dinas', labelEn: null },
  ]
  return steps.map((step) => (
    <b key={step.label} lang={nameOf(step).lang}>
      {nameOf(step).name}
    </b>
  ))
}

test('an English page calls a step in English, and marks the name as Indonesian where there is no other', async () => {
  const page = await render(<Names />)
  unmount = page.unmount
  const written = () => [...document.querySelectorAll('b')].map(({ lang, textContent }) => [textContent, lang])
  expect(written()).toEqual([
    ['Paraf Sekda', ''],
    ['Paraf Kepala Dinas', ''],
  ])
  await act(async () => i18n.loadAndActivate({ locale: 'en', messages: {} }))
  expect(written()).toEqual([
    ['Secretary’s vote', ''],
    ['Paraf Kepala Dinas', 'id'],
  ])
})
