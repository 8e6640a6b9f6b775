import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import chromium, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Chromium's own choice of flags is for a cloud function; here web security stays on, because it is part of what is tested. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
]

/** Unpacks the browser and the libraries that a bare server lacks, once per machine. Call before tests start in parallel. */
export async function unpackBrowser(): Promise<void> {
  const binaries = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', 'bin')
  await inflate(join(binaries, 'al2023.tar.br'))
  await chromium.executablePath()
}

/** A real Chromium that came as a package: nothing of it needs to be on the machine. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: FLAGS,
    env: { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') },
  })
}
