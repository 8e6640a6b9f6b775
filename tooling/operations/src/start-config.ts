import { resolve } from 'node:path'
import { isReachedFromElsewhere } from '@payung/reference-data/demo-address'
import { DEMO_MODES, type DemoMode } from '@payung/reference-data/demo-mode'
import { OperationError } from './operation-error.ts'

/** Settings of `start`; the names are those of docs/operations.md. */
export interface StartConfig {
  readonly port: number
  readonly dataDir: string
  /** `none`: areas, catalogues and accounts only; `off`: an installation for real people, without accounts. */
  readonly demo: DemoMode
  readonly demoPassword: string | null
  /** Other machines reach this installation, and nobody has said that its demo is meant for them. */
  readonly refusesDemo: boolean
  readonly keys: string | null
  readonly authSecret: string | null
  readonly asOf: string | null
  /** `null`: the embedded PostgreSQL. */
  readonly ownServer: OwnServer | null
}

/** A PostgreSQL that somebody else runs. */
export interface OwnServer {
  readonly appUrl: string | null
  readonly adminUrl: string | null
  readonly authUrl: string | null
  readonly jobsUrl: string | null
}

const PORT_DEFAULT = 4000

/** @throws OperationError SETTING_INVALID naming the setting, never its value: it may be a password */
export function readStartConfig(env: NodeJS.ProcessEnv, root: string): StartConfig {
  const text = (name: string) => env[name]?.trim() || null
  const url = (name: string) => {
    const value = text(name)
    if (value !== null && !/^postgres(ql)?:\/\//.test(value)) {
      throw invalid(name, 'postgresql://user:password@host:5432/database')
    }
    return value
  }

  const portText = text('PORT') ?? String(PORT_DEFAULT)
  const port = Number(portText)
  if (!/^\d+$/.test(portText) || port < 1 || port > 65_535) throw invalid('PORT', '1 … 65535')

  const demoText = text('PAYUNG_DEMO') ?? 'full'
  const demo = DEMO_MODES.find((mode) => mode === demoText)
  if (demo === undefined) throw invalid('PAYUNG_DEMO', DEMO_MODES.join(' | '))

  const asOf = text('PAYUNG_DEMO_AS_OF')
  if (asOf !== null && !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) throw invalid('PAYUNG_DEMO_AS_OF', '2026-11-20')

  const named = text('PAYUNG_DEMO_ON_NETWORK') ?? 'no'
  if (named !== 'yes' && named !== 'no') throw invalid('PAYUNG_DEMO_ON_NETWORK', 'yes | no')
  const publicUrl = text('PAYUNG_PUBLIC_URL')
  if (publicUrl !== null && !URL.canParse(publicUrl)) throw invalid('PAYUNG_PUBLIC_URL', 'https://payung.example.go.id')

  const own = {
    appUrl: url('DATABASE_URL'),
    adminUrl: url('DATABASE_ADMIN_URL'),
    authUrl: url('DATABASE_AUTH_URL'),
    jobsUrl: url('DATABASE_JOBS_URL'),
  }
  return {
    port,
    dataDir: resolve(root, text('PAYUNG_DATA_DIR') ?? '.data'),
    demo,
    demoPassword: text('PAYUNG_DEMO_PASSWORD'),
    refusesDemo: named === 'no' && isReachedFromElsewhere({ host: text('HOST') ?? '127.0.0.1', publicUrl }),
    keys: text('PAYUNG_KEYS'),
    authSecret: text('PAYUNG_AUTH_SECRET'),
    asOf,
    ownServer: own.appUrl === null && own.adminUrl === null ? null : own,
  }
}

function invalid(name: string, form: string): OperationError {
  return new OperationError('SETTING_INVALID', {
    id: `Nilai ${name} tidak terbaca: tulislah dalam bentuk ${form}.`,
    en: `${name} cannot be read: write it as ${form}.`,
  })
}
