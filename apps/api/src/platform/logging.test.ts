import { Writable } from 'node:stream'
import { type Logger, pino } from 'pino'
import { expect, test } from 'vitest'
import { logSettings } from './logging.ts'

function logged(write: (log: Logger) => void): string {
  let text = ''
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += chunk
      done()
    },
  })
  write(pino(logSettings('info'), sink) as Logger)
  return text
}

test.each(['6112055511820202', '6112 0555 1182 0202', '6112.0555.1182.0202', '61-12-05-551182-0202'])(
  'a NIK written as %s never reaches the log',
  (nik) => {
    const text = logged((log) => {
      log.info({ note: nik }, `register ${nik}`)
      log.error({ err: new Error(`no such person ${nik}`) }, 'failed')
    })
    expect(text).not.toContain(nik)
    expect(text).toContain('••••')
  },
)

test('what PostgreSQL says of a row stays out of the log', () => {
  const error = Object.assign(
    new Error('duplicate key: Key (email)=(ana@kuburaya.go.id) already exists, "Ana Lestari"'),
    {
      code: '23505',
      detail: 'Failing row contains (Ana Lestari, 1982-11-15)',
    },
  )
  const text = logged((log) => log.error({ err: error }, 'failed'))
  expect(text).not.toMatch(/Ana Lestari|ana@kuburaya|1982/)
  expect(text).toContain('23505')
})

test('times and ids are left as they are', () => {
  const id = '0199aaaa-0000-7000-8000-000000006112'
  expect(logged((log) => log.info({ id, at: 1795162511455 }, 'ok'))).toMatch(new RegExp(`${id}.*1795162511455`))
})
