import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { useActionWords } from './action-words.ts'
import { useSubjectWords } from './subject-words.ts'

beforeAll(() => i18n.loadAndActivate({ locale: 'id', messages: {} }))

function Entry(props: { action: string; because: string }) {
  const actionWord = useActionWords()
  const { detailWord, detailValue } = useSubjectWords()
  return `${actionWord(props.action)}, ${detailWord('because')}: ${detailValue('because', props.because)}`
}

const shown = (action: string, because: string) =>
  renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Entry action={action} because={because} />
    </I18nProvider>,
  )

test('what the system does by itself stands in the log with its reason in words, and a person’s reason as it was written', () => {
  expect(shown('INVITATION_REVOKED', 'INVITER_ROLE_ENDED')).toBe('Undangan ditarik, Alasan: Peran pengundang berakhir')
  expect(shown('MEMBERSHIP_ENDED', 'DEMO_ENDED')).toBe('Peran diakhiri, Alasan: Mode demo berakhir')
  expect(shown('MEMBERSHIP_ENDED', 'Pindah tugas')).toBe('Peran diakhiri, Alasan: Pindah tugas')
})

function Subject(props: { kind: string }) {
  return useSubjectWords().subjectWord(props.kind)
}

test.each([
  'company_application',
  'credit_settlement',
  'duplicate',
  'funding_consent',
  'handover',
  'life_event_upload',
])('what an entry is about stands in words, not as %s', (kind) => {
  const words = renderToStaticMarkup(
    <I18nProvider i18n={i18n}>
      <Subject kind={kind} />
    </I18nProvider>,
  )
  expect(words).toMatch(/^[A-Z][A-Za-z ]+$/)
})
