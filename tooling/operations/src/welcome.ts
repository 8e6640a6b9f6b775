import type { DemoMode } from '@payung/reference-data/demo-mode'
import { say } from './progress.ts'

export interface Welcome {
  readonly address: string
  readonly demo: DemoMode
  /** As it was asked for now; the first start's choice holds. */
  readonly asked: DemoMode
  readonly password: string
  /** `null` when the API speaks on this terminal. */
  readonly logFile: string | null
}

/** The last thing that a start prints: where to go, and as whom. */
export async function printWelcome({ address, demo, asked: mode, password, logFile }: Welcome): Promise<void> {
  const lines = [
    '',
    `  Payung  →  ${address}`,
    '',
    ...(demo === 'off' ? [firstPersonLine(), ''] : await accountLines(password)),
    ...(demo === mode ? [] : [otherModeLine(demo, mode), '']),
    ...(logFile === null ? [] : [say({ id: `Catatan API: ${logFile}`, en: `API log: ${logFile}` })]),
    say({ id: 'Ctrl-C menghentikan semuanya.', en: 'Ctrl-C stops everything.' }),
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** Invented people never join a database that began without them, lest they stand among real ones. */
function otherModeLine(demo: DemoMode, mode: DemoMode): string {
  return say({
    id: `Basis data ini dimulai dengan PAYUNG_DEMO=${demo} dan tetap begitu; untuk ${mode}, mulailah dengan PAYUNG_DATA_DIR yang baru.`,
    en: `This database began with PAYUNG_DEMO=${demo} and stays so; for ${mode}, start with a new PAYUNG_DATA_DIR.`,
  })
}

function firstPersonLine(): string {
  const command = 'pnpm payung invite --tenant 61 --email … --name … --role ADMINISTRATOR'
  return say({ id: `Administrator pertama: ${command}`, en: `The first administrator: ${command}` })
}

async function accountLines(password: string): Promise<string[]> {
  const { demoAccounts } = await import('@payung/demo-data/demo-accounts')
  const accounts = demoAccounts()
  const others = accounts.filter(({ featured }) => !featured)
  const examples = others.slice(0, 3).map(({ email }) => email)
  return [
    say({
      id: `Akun contoh, kata sandi semuanya: ${password}`,
      en: `Demo accounts, all with the password: ${password}`,
    }),
    ...asTable(accounts.filter(({ featured }) => featured).map(({ email, title }) => [email, say(title)])),
    `  + ${others.length}: ${examples.join(', ')} …`,
    '',
  ]
}

function asTable(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(0, ...rows.map(([email]) => email.length))
  return rows.map(([email, title]) => `  ${email.padEnd(width)}  ${title}`)
}
