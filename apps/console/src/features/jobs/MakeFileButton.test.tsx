// @vitest-environment happy-dom
import type { Permission } from '@payung/domain/access/permission'
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { useOperation } from '../../ui/form/use-operation.ts'
import { serverWithAnswers } from '../../ui/testing/render.tsx'
import { renderSignedIn } from '../../ui/testing/signed-in.tsx'
import { ExportPeopleButton } from './ExportPeopleButton.tsx'
import { MakeFileButton } from './MakeFileButton.tsx'

const StartCohortExportMutation = graphql(
  `
    mutation StartCohortExport($input: StartCohortExportInput!) {
      startCohortExport(input: $input) {
        __typename
        ... on StartCohortExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
const started = { startCohortExport: { __typename: 'StartCohortExportSuccess', data: { id: 'job-1' } } }
const words = { message: 'Tulis untuk apa berkas ini.', messageEn: 'Write what this file is for.' }
const reasonMissing = {
  startCohortExport: {
    __typename: 'ValidationError',
    code: 'INVALID',
    message: 'Periksa isian.',
    messageEn: 'Check the fields.',
    issues: [{ path: 'reason', code: 'REASON_MISSING', severity: 'ERROR', ...words }],
  },
}
const done = {
  job: {
    __typename: 'Job',
    id: 'job-1',
    state: 'SUCCEEDED',
    done: 2,
    total: 2,
    stalled: false,
    secondsLeft: null,
    cancelRequested: false,
    errorMessage: null,
    errorMessageEn: null,
    resultFile: { id: 'file-1', name: 'kohort.xlsx', href: '/files/file-1' },
  },
}

let unmount = async () => {}
afterEach(() => unmount())

function PeopleOfCohort() {
  const start = useOperation(StartCohortExportMutation)
  return (
    <ExportPeopleButton
      title="Ekspor kohort"
      operation={start}
      start={(file) => start.run((idempotencyKey) => ({ input: { cohortId: 'cohort-1', ...file, idempotencyKey } }))}
    />
  )
}

function SmallPaper() {
  const start = useOperation(StartCohortExportMutation)
  return (
    <MakeFileButton
      label="Unduh lampiran"
      isSmall
      title="Unduh"
      formats={['CSV', 'XLSX']}
      operation={start}
      start={(format) =>
        start.run((idempotencyKey) => ({
          input: { cohortId: 'cohort-1', format, unmasked: false, reason: '', idempotencyKey },
        }))
      }
    />
  )
}

async function arrange(part: 'PEOPLE' | 'PAPER', permissions: readonly Permission[] = []) {
  const server = serverWithAnswers()
  const page = await renderSignedIn(part === 'PEOPLE' ? <PeopleOfCohort /> : <SmallPaper />, permissions, server.server)
  unmount = page.unmount
  await page.press(page.button(part === 'PEOPLE' ? 'Ekspor' : 'Unduh lampiran'))
  return { ...page, ...server }
}

/** Of the field that the words stand beside. */
function field<Kind extends HTMLElement>(label: string): Kind | undefined {
  const words = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label)
  return (words && document.getElementById(words.htmlFor)) as Kind | undefined
}

function fill(input: HTMLSelectElement | HTMLTextAreaElement | undefined, value: string) {
  if (input === undefined) throw new Error(`No field takes ${value}`)
  const kind = input instanceof HTMLSelectElement ? HTMLSelectElement : HTMLTextAreaElement
  return act(async () => {
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(input, value)
    input.dispatchEvent(new Event(input instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
  })
}

test('begins with the first format, and offers the others', async () => {
  const { button, press, sent } = await arrange('PAPER')
  expect([...(field<HTMLSelectElement>('Jenis berkas')?.options ?? [])].map(({ value }) => value)).toEqual([
    'CSV',
    'XLSX',
  ])
  await press(button('Buat berkas'))
  expect(sent[0]?.input).toMatchObject({ format: 'CSV' })
})

test('shows the file once the job has made it, and asks for that job no more when the dialog opens anew', async () => {
  const { answer, button, press, sent, text } = await arrange('PAPER')
  await press(button('Buat berkas'))
  await answer(started)
  await answer(done)
  expect(text()).toContain('Unduh kohort.xlsx')
  expect(sent.slice(1)).toEqual([{ id: 'job-1' }])
  await press(button('Batal'))
  await press(button('Unduh lampiran'))
  expect(sent).toHaveLength(2)
})

test('masks national ids for who may not see them whole', async () => {
  const { button, press, sent } = await arrange('PEOPLE')
  expect(field('NIK lengkap')).toBeUndefined()
  expect(field('Untuk apa')).toBeUndefined()
  await fill(field<HTMLSelectElement>('Jenis berkas'), 'CSV')
  await press(button('Buat berkas'))
  expect(sent.map(({ input }) => input)).toEqual([
    { cohortId: 'cohort-1', format: 'CSV', unmasked: false, reason: '', idempotencyKey: expect.any(String) },
  ])
})

test('sends whole national ids with the reason', async () => {
  const { button, press, sent } = await arrange('PEOPLE', ['WORKER_EXPORT_UNMASKED'])
  expect(field('Untuk apa')).toBeUndefined()
  await act(async () => field<HTMLInputElement>('NIK lengkap')?.click())
  await fill(field<HTMLTextAreaElement>('Untuk apa'), 'Rekonsiliasi BPJS')
  await press(button('Buat berkas'))
  expect(sent[0]?.input).toMatchObject({ format: 'XLSX', unmasked: true, reason: 'Rekonsiliasi BPJS' })
})

test('says beside the field that the reason is missing', async () => {
  const { answer, button, press } = await arrange('PEOPLE', ['WORKER_EXPORT_UNMASKED'])
  await act(async () => field<HTMLInputElement>('NIK lengkap')?.click())
  await press(button('Buat berkas'))
  await answer(reasonMissing)
  const reason = field<HTMLTextAreaElement>('Untuk apa')
  expect(reason?.getAttribute('aria-invalid')).toBe('true')
  expect(reason?.closest('.mantine-Textarea-root')?.textContent).toContain(words.message)
})
