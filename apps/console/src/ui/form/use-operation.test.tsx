// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { graphql } from '../../graphql.ts'
import { Problem } from '../../session/problem.ts'
import { ProblemAlert } from '../ProblemAlert.tsx'
import { render, serverWithAnswers } from '../testing/render.tsx'
import { useOperation } from './use-operation.ts'

const StartRoundExportMutation = graphql(
  `
    mutation StartRoundExport($input: StartRoundExportInput!) {
      startRoundExport(input: $input) {
        __typename
        ... on StartRoundExportSuccess { data { id } }
        ...Problem
      }
    }
  `,
  [Problem],
)
const success = { startRoundExport: { __typename: 'StartRoundExportSuccess', data: { id: 'job-1' } } }
const words = { message: 'Putaran ini sudah ditutup.', messageEn: 'This round is closed.' }
const conflict = { startRoundExport: { __typename: 'ConflictError', code: 'ROUND_CLOSED', ...words, workerId: null } }
const issue = {
  path: 'format',
  code: 'FORMAT_UNKNOWN',
  severity: 'ERROR',
  message: 'Format tidak dikenal.',
  messageEn: 'Unknown format.',
}
const invalid = {
  startRoundExport: { __typename: 'ValidationError', code: 'INVALID', ...words, issues: [issue] },
}

/** One operation as a page uses it: two formats, a word beside the field, and everything else above the buttons. */
function ExportPart() {
  const start = useOperation(StartRoundExportMutation, { notice: ({ data }) => `Berkas ${data.id} disusun.` })
  const onStart = (format: 'CSV' | 'XLSX') =>
    void start.run((idempotencyKey) => ({ input: { roundId: 'round-1', format, idempotencyKey } }))
  return (
    <>
      <p>{start.busy ? 'Sedang bekerja' : 'Diam'}</p>
      <p>Pada isian: {start.errorOf('format') ?? 'tidak ada'}</p>
      <ProblemAlert problem={start.problem} />
      <button type="button" onClick={() => onStart('CSV')}>
        CSV
      </button>
      <button type="button" onClick={() => onStart('XLSX')}>
        XLSX
      </button>
    </>
  )
}

let unmount = async () => {}
afterEach(() => unmount())

async function arrange() {
  const server = serverWithAnswers()
  const page = await render(<ExportPart />, server.server)
  unmount = page.unmount
  const keys = () => server.sent.map(({ input }) => input.idempotencyKey)
  return { ...server, ...page, keys }
}

test('is busy while it is under way, and sends nothing for a second press', async () => {
  const { text, press, button, sent, answer } = await arrange()
  expect(text()).toContain('Diam')
  await press(button('CSV'))
  expect(text()).toContain('Sedang bekerja')
  await press(button('CSV'))
  expect(sent).toHaveLength(1)
  await answer(success)
  expect(text()).toContain('Diam')
})

test('sends another input while the first is under way', async () => {
  const { press, button, sent, answer } = await arrange()
  await press(button('CSV'))
  await press(button('XLSX'))
  expect(sent.map(({ input }) => input.format)).toEqual(['CSV', 'XLSX'])
  await answer(success)
  await answer(success)
})

test('says in passing that it is done', async () => {
  const { text, press, button, answer } = await arrange()
  await press(button('CSV'))
  await answer(success)
  expect(text()).toContain('Berkas job-1 disusun.')
})

test('shows a refusal at its field', async () => {
  const { text, press, button, answer } = await arrange()
  await press(button('CSV'))
  await answer(invalid)
  expect(text()).toContain('Pada isian: Format tidak dikenal.')
  expect(text()).not.toContain('disusun')
})

test('shows a general refusal in an alert, and forgets it at the next press', async () => {
  const { text, press, button, answer } = await arrange()
  await press(button('CSV'))
  await answer(conflict)
  expect(document.querySelector('main [role=alert]')?.textContent).toContain('Putaran ini sudah ditutup.')
  expect(text()).toContain('Pada isian: tidak ada')
  await press(button('CSV'))
  expect(text()).not.toContain('Putaran ini sudah ditutup.')
  await answer(success)
})

test('says that the line was cut, and that nothing changed', async () => {
  const { text, press, button, cut } = await arrange()
  await press(button('CSV'))
  await cut()
  expect(text()).toContain('Sambungan terputus')
  expect(text()).toContain('Diam')
})

test('names the reference of a fault', async () => {
  const { text, press, button, fail } = await arrange()
  await press(button('CSV'))
  await fail({ message: 'masked', extensions: { reference: 'AB-12' } })
  expect(text()).toContain('AB-12')
})

test('sends the same key again after a lost answer or a refusal, until it is done', async () => {
  const { press, button, keys, cut, answer } = await arrange()
  await press(button('CSV'))
  await cut()
  await press(button('CSV'))
  await answer(conflict)
  await press(button('CSV'))
  await answer(success)
  const [first, second, third] = keys()
  expect(first).toMatch(/^[\da-f-]{36}$/)
  expect([second, third]).toEqual([first, first])
})

test('sends a new key for the next intention: after success, or for another input', async () => {
  const { press, button, keys, cut, answer } = await arrange()
  await press(button('CSV'))
  await answer(success)
  await press(button('CSV'))
  await cut()
  await press(button('XLSX'))
  await answer(success)
  expect(new Set(keys()).size).toBe(3)
})
