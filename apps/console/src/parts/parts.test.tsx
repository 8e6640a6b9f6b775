// @vitest-environment happy-dom
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { renderSignedIn } from '../ui/testing/signed-in.tsx'
import { DialogsOpen } from './drawing.tsx'
import { GROUPS } from './PartsPage.tsx'

// A field that grows measures itself once the fonts are there, which happy-dom has none of.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true })

const drawings = Object.values(GROUPS).flatMap((group) => Object.entries(group))

/** What shows itself only later: after a rest, a change, or when something has been said. */
const SHOWS_LATER = [
  'ElsewhereLine',
  'FormDraft',
  'JobProgress',
  'KeepShell',
  'LeaveGuard',
  'ListExport',
  'NewVersion',
  'SignedInElsewhere',
]

const noAnswer = () => new Promise<Response>(() => {})
beforeAll(() => vi.stubGlobal('fetch', noAnswer))
afterAll(() => vi.unstubAllGlobals())

let unmount = async () => {}
afterEach(() => unmount())

test('every part of ui is drawn', () => {
  const folder = join(import.meta.dirname, '../ui')
  const parts = (readdirSync(folder, { recursive: true }) as string[])
    .filter((file) => /(?<!\.test)\.tsx$/.test(file) && !file.startsWith('testing'))
    .flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8')
      const named = text.matchAll(/^export (?:default )?function ([A-Z]\w*)|^export const ([A-Z]\w*) = createLink/gm)
      return [...named].map(([, component, link]) => component ?? link)
    })
  expect(parts.length).toBeGreaterThan(80)
  // The words beside a field are drawn through the function that makes them.
  expect(drawings.map(([name]) => name).sort()).toEqual([...parts, 'FieldProblem'].sort())
})

test.each(drawings)('%s is drawn', async (name, draw) => {
  const part = (
    <DialogsOpen value>
      <section data-part={name}>{draw()}</section>
    </DialogsOpen>
  )
  const page = await renderSignedIn(part, ['WORKER_READ'], noAnswer)
  unmount = page.unmount
  const section = document.querySelector(`[data-part="${name}"]`)
  expect(section, 'the part fell').not.toBeNull()
  if (!SHOWS_LATER.includes(name)) expect(section?.childElementCount).toBeGreaterThan(0)
})
