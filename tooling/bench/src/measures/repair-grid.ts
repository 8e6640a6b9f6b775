import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchBrowser, unpackBrowser } from '@payung/e2e/browser'
import { DEMO_PASSWORD, startPayung } from '@payung/e2e/running-payung'
import { type Line, line } from '../line.ts'

const ROUNDS = 25
const TO_REACH = 3
const PATIENCE_MS = 900_000

/** Every interaction with a grid of so many rows at fault beside the same with a grid of one, in a real browser, from the key to the painted frame. */
export async function* measureRepairGrid(rows: number): AsyncGenerator<Line> {
  await using stack = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'payung-bench-grid-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  await unpackBrowser()
  const payung = await startPayung('none')
  stack.defer(() => payung.stop())
  const browser = await launchBrowser()
  stack.defer(() => browser.close())
  const context = await browser.newContext({
    baseURL: payung.url,
    viewport: { width: 1280, height: 800 },
    locale: 'id-ID',
  })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  await page.goto('/')
  await page.getByLabel(/^(Surel|E-mail|Email)/).fill('kubu-raya@payung.example')
  await page.getByLabel(/^(Kata sandi|Password)/).fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: /^(Masuk|Sign in)$/ }).click()
  await page.getByRole('navigation').first().waitFor()

  const measure = async (count: number) => {
    const path = join(folder, `${count}.csv`)
    await writeFile(path, faultyList(count))
    await page.goto('/impor')
    await page.getByRole('heading', { level: 1, name: 'Impor' }).waitFor()
    await page.locator('input[type=file]').setInputFiles(path)
    await page
      .locator(`[role=grid][aria-rowcount="${count + 1}"] [role=gridcell]`)
      .first()
      .waitFor()
    await page.evaluate(interact, 3)
    return page.evaluate(interact, ROUNDS)
  }
  const empty = await measure(1)
  const full = await measure(rows)
  yield line({
    measure: `repair grid of ${rows.toLocaleString('en')} rows, interactions at the 95th percentile, against a grid of one row`,
    ours: percentile(full, 0.95),
    peer: percentile(empty, 0.95),
    unit: 'ms',
    toReach: TO_REACH,
  })
}

/** People of Kubu Raya whose village nobody knows. */
function faultyList(count: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const lines = Array.from({ length: count }, (_, at) => {
    const [day, month, year] = [(at % 28) + 1, (Math.floor(at / 28) % 12) + 1, 60 + (Math.floor(at / 336) % 40)]
    const serial = String(Math.floor(at / 13_440) + 1).padStart(4, '0')
    const nationalId = `611201${two(day)}${two(month)}${two(year)}${serial}`
    return [
      nationalId,
      'Budi Contoh',
      `${two(day)}/${two(month)}/19${two(year)}`,
      'L',
      'Sungai Raya',
      `Kuala Duwa ${at % 97}`,
    ]
  })
  return ['NIK;Nama;Tgl Lahir;L/P;Kecamatan;Desa', ...lines.map((cells) => cells.join(';'))].join('\n')
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

/** Runs in the page: each interaction, and how long until its frame was painted. */
async function interact(rounds: number): Promise<number[]> {
  const grid = document.querySelector<HTMLElement>('[role=grid]')
  if (grid === null) throw new Error('there is no grid')
  const press = (key: string, held: KeyboardEventInit = {}) => {
    const target = grid.querySelector('input') ?? grid
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
  }
  const scroll = (share: number) => {
    grid.scrollTop = share * (grid.scrollHeight - grid.clientHeight)
  }
  const interactions: readonly (() => void)[] = [
    () => press('ArrowDown'),
    () => press('ArrowRight'),
    () => press('ArrowDown', { altKey: true }),
    () => press('PageDown'),
    () => press('F2'),
    () => press('Escape'),
    () => press('End', { ctrlKey: true }),
    () => scroll(0.5),
    () => scroll(0.51),
    () => scroll(0.02),
    () => press('Home', { ctrlKey: true }),
  ]
  // After the frame is painted, messages are answered again.
  const painted = () =>
    new Promise<void>((resolve) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve()
        channel.port2.postMessage(null)
      }),
    )
  const times: number[] = []
  grid.focus()
  for (let round = 0; round < rounds; round++) {
    for (const act of interactions) {
      await painted()
      const began = performance.now()
      act()
      await painted()
      times.push(performance.now() - began)
      // What was asked of the server may arrive before the next one.
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
  return times
}
