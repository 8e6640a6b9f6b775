/** One sentence in each language of the product. */
interface Sentence {
  readonly id: string
  readonly en: string
}

export type StartFault =
  | 'SETTING_INVALID'
  | 'DEMO_UNNAMED'
  | 'DATABASE_ROLE'
  | 'CALENDAR_STANDS'
  | 'DATABASE_REFUSED'
  | 'DATABASE_MISSING'
  | 'DATABASE_UNREACHABLE'
  | 'DATABASE_WITHOUT_SCHEMA'
  | 'PORT_BUSY'

/** Why a server or a worker does not start, where the person at the machine can mend it. */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly code: StartFault
  readonly text: Sentence

  constructor(code: StartFault, text: Sentence, options?: ErrorOptions) {
    super(`${text.id} / ${text.en}`, options)
    this.code = code
    this.text = text
  }
}

const ADDRESSES = 'DATABASE_URL, DATABASE_AUTH_URL, DATABASE_JOBS_URL'

/** By what PostgreSQL or the system says, in the words of whoever sets the variables. */
const FAULTS: readonly (readonly [code: StartFault, says: RegExp, text: (message: string) => Sentence])[] = [
  [
    'PORT_BUSY',
    /^listen /,
    (message) => ({
      id: `PORT, HOST: alamat ini tidak dapat dipakai (${message}): hentikan program yang memakainya, atau pilih PORT lain.`,
      en: `PORT, HOST: this address cannot be used (${message}): stop the program that holds it, or choose another PORT.`,
    }),
  ],
  [
    'DATABASE_UNREACHABLE',
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|57P03)$/,
    (message) => ({
      id: `${ADDRESSES}: basis data tidak terjangkau (${message}): nyalakan PostgreSQL, atau perbaiki alamatnya.`,
      en: `${ADDRESSES}: the database cannot be reached (${message}): start PostgreSQL, or correct the address.`,
    }),
  ],
  [
    'DATABASE_REFUSED',
    /^28...$/,
    (message) => ({
      id: `${ADDRESSES}: PostgreSQL menolak peran atau kata sandinya (${message}): perbaiki kata sandi di alamatnya, atau pg_hba.conf.`,
      en: `${ADDRESSES}: PostgreSQL refuses the role or its password (${message}): correct the password in the address, or pg_hba.conf.`,
    }),
  ],
  [
    'DATABASE_MISSING',
    /^3D000$/,
    (message) => ({
      id: `${ADDRESSES}: basis data itu tidak ada (${message}): perbaiki namanya di alamat, atau buat dahulu.`,
      en: `${ADDRESSES}: there is no such database (${message}): correct its name in the address, or create it first.`,
    }),
  ],
  [
    'DATABASE_WITHOUT_SCHEMA',
    /^(42P01|42883|3F000)$/,
    (message) => ({
      id: `Basis data ini belum berisi skema Payung (${message}): jalankan "pnpm payung migrate" sekali.`,
      en: `This database does not hold the schema of Payung yet (${message}): run "pnpm payung migrate" once.`,
    }),
  ],
]

/** @returns what the person at the machine can mend; null for a defect, which keeps its stack */
export function startErrorOf(error: unknown): StartError | null {
  if (error instanceof StartError) return error
  if (!(error instanceof Error)) return null
  // Of a host with several addresses each try has its own error.
  const cause = error instanceof AggregateError ? ((error.errors[0] as Error | undefined) ?? error) : error
  const { code, syscall } = cause as Error & { code?: string; syscall?: string }
  const says = syscall === 'listen' ? `listen ${code}` : (code ?? '')
  const fault = FAULTS.find(([, pattern]) => pattern.test(says))
  return fault === undefined ? null : new StartError(fault[0], fault[2](cause.message), { cause: error })
}
