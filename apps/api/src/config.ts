import { randomUUID } from 'node:crypto'
import { DEMO_UNNAMED, isReachedFromElsewhere } from '@payung/reference-data/demo-address'
import { DEMO_MODES } from '@payung/reference-data/demo-mode'
import { z } from 'zod'
import { WAITING } from './platform/fair-shares/shares.ts'
import { StartError } from './platform/start-error.ts'

/** Port 0 lets the system choose, for tests. */
const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_AUTH_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_JOBS_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  PAYUNG_DATA_DIR: z.string().default('.data'),
  PAYUNG_KEYS: z.string().min(1),
  PAYUNG_AUTH_SECRET: z.string().min(32),
  PAYUNG_DEMO: z.enum(DEMO_MODES).default('off'),
  PAYUNG_DEMO_PASSWORD: z.string().optional(),
  /** A demo that other machines can reach is named on purpose. */
  PAYUNG_DEMO_ON_NETWORK: z.enum(['yes', 'no']).default('no'),
  PAYUNG_ROLE: z.enum(['server', 'worker', 'all']).default('all'),
  PAYUNG_PUBLIC_URL: z.url().optional(),
  /** Addresses or networks of the reverse proxies in front, comma-separated: only their word counts for whose address a request comes from. */
  PAYUNG_TRUSTED_PROXIES: z.string().min(1).optional(),
  PAYUNG_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  PAYUNG_MAIL_FROM: z.string().default('Payung <payung@localhost>'),
  /** Who keeps the daily heads of the audit chains: somebody without access to the database. */
  PAYUNG_AUDIT_MAIL_TO: z.string().default('audit@localhost'),
  PAYUNG_METRICS_TOKEN: z.string().default(() => randomUUID()),
  PAYUNG_SESSION_MINUTES: z.coerce.number().min(0.25).max(1440).default(720),
  /** However long somebody stays at work in it. */
  PAYUNG_SESSION_DAYS_MAX: z.coerce.number().int().min(1).max(30).default(7),
  /** Dear reads at once over all tenants; more than half the cores of the database would be felt by everybody. */
  PAYUNG_DEAR_READS: z.coerce.number().int().min(1).max(32).default(2),
  /** What a device reckons at most before it sends an objection in public: hashes, of which one core of an office machine makes two million a second. */
  PAYUNG_OBJECTION_HASHES: z.coerce.number().int().min(2).max(100_000_000).default(400_000),
  PAYUNG_IDENTITY_SECONDS: z.coerce.number().int().min(0).max(60).default(10),
  /** How long a reading statement may take; beyond it the request fails. */
  PAYUNG_READ_SECONDS: z.coerce.number().int().min(1).max(600).default(15),
  /** How long a request may wait for its turn; a proxy in front has to be as patient. */
  PAYUNG_WAITING_SECONDS: z.coerce.number().int().min(1).max(60).default(WAITING.seconds),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export type Config = z.infer<typeof schema>

/** What the process was started with, and what it was sent afterwards. */
export function settingsWith(sent: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...sent }
}

/** The environment, read and validated once; nobody else looks at it. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const read = schema.safeParse(environment)
  if (read.success) return assertDemoNamed(read.data)
  const faults = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new StartError('SETTING_INVALID', {
    id: `Pengaturan tidak lengkap atau salah: ${faults}. Semua pengaturan ada di docs/operations.md.`,
    en: `Settings are missing or wrong: ${faults}. All settings stand in docs/operations.md.`,
  })
}

/** Whether the demo is open to other machines, and says so on every page. */
export function isDemoOnNetwork(config: Pick<Config, 'HOST' | 'PAYUNG_PUBLIC_URL' | 'PAYUNG_DEMO'>): boolean {
  const { HOST: host, PAYUNG_PUBLIC_URL: publicUrl = null, PAYUNG_DEMO: demo } = config
  return demo !== 'off' && isReachedFromElsewhere({ host, publicUrl })
}

function assertDemoNamed(config: Config): Config {
  if (isDemoOnNetwork(config) && config.PAYUNG_DEMO_ON_NETWORK === 'no')
    throw new StartError('DEMO_UNNAMED', DEMO_UNNAMED)
  return config
}

const cliSchema = z.object({
  PORT: schema.shape.PORT,
  PAYUNG_PUBLIC_URL: schema.shape.PAYUNG_PUBLIC_URL,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_ADMIN_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_AUTH_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_JOBS_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PAYUNG_DATA_DIR: z.string().default('.data'),
  PAYUNG_KEYS: z.string().min(1).optional(),
  PAYUNG_AUTH_SECRET: schema.shape.PAYUNG_AUTH_SECRET.optional(),
  PAYUNG_DEMO: z.enum(DEMO_MODES).default('full'),
  PAYUNG_DEMO_PASSWORD: z.string().min(1).optional(),
  /** Where the person stood who called pnpm, which itself goes to the root of the project. */
  INIT_CWD: z.string().optional(),
})

/** What the command line reads: the settings of `start`, all of which may be left out. */
export type CliConfig = z.infer<typeof cliSchema>

/** An empty setting counts as none, as in the files that people copy. */
export function readCliConfig(environment: NodeJS.ProcessEnv = process.env): CliConfig {
  const settings = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = cliSchema.safeParse(settings)
  if (read.success) return read.data
  const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ')
  throw new Error(`Pengaturan tidak terbaca / settings cannot be read: ${names}`)
}
